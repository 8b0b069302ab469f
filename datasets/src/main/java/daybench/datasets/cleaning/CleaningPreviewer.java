package daybench.datasets.cleaning;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.cleaning.near.BandPairs;
import daybench.datasets.cleaning.near.Clusters;
import daybench.datasets.cleaning.near.MinHash;
import daybench.datasets.cleaning.near.SignatureList;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Shows what cleaning would do, on a sample of the documents. Lines and documents that repeat are
 * found within the sample only, so over all documents there will be more of them.
 */
public final class CleaningPreviewer {
  private static final int EXAMPLES_OF_EACH = 3;

  private final int documents;
  private final int first;

  /**
   * @param documents how many documents are looked at, at most
   */
  public CleaningPreviewer(int documents) {
    this(documents, 0);
  }

  /**
   * @param documents how many documents are looked at, at most
   * @param first how many of the first ones are shown whatever is done to them
   */
  public CleaningPreviewer(int documents, int first) {
    this.documents = documents;
    this.first = first;
  }

  /**
   * Cleans a sample.
   *
   * @throws UserException where there is nothing to read
   * @throws CancellationException where cancelled
   */
  public CleaningPreview preview(
      List<CorpusSource> sources, CleaningSettings settings, CancelSignal cancel)
      throws IOException {
    DocumentSample sample = DocumentSample.of(sources, documents, cancel);
    List<Work> works = new ArrayList<>();
    sample.documents().forEach(document -> works.add(new Work(document)));
    clean(works, settings.beforeBoilerplate(), cancel);
    BoilerplateLines boilerplate = BoilerplateLines.NONE;
    if (settings.needsLineCounts()) {
      LineCounts lines = new LineCounts(0, 1);
      works.stream().map(work -> work.text).filter(text -> text != null).forEach(lines::add);
      boilerplate = lines.atLeast(settings.boilerplateDocuments(), BoilerplateLines.NONE);
    }
    clean(works, settings.afterBoilerplate(boilerplate), cancel);
    if (settings.nearDuplicates() > 0) {
      dropNearDuplicates(works, settings.nearDuplicates(), cancel);
    }
    return told(works, first, sample.everything());
  }

  /** A document on its way through the steps. */
  private static final class Work {
    private final Document document;
    private final List<StepCount> effects = new ArrayList<>();
    private @Nullable String text;

    Work(Document document) {
      this.document = document;
      this.text = document.text();
    }

    List<CleaningStep> steps() {
      return effects.stream().map(StepCount::step).distinct().toList();
    }

    DocumentPreview told() {
      String after = text == null ? "" : text;
      return new DocumentPreview(document.origin(), document.text(), after, text == null, steps());
    }
  }

  private static void clean(List<Work> works, Cleaner cleaner, CancelSignal cancel) {
    for (Work work : works) {
      cancel.throwIfCancelled();
      if (work.text != null) {
        work.text = cleaner.clean(work.text, work.effects::add);
      }
    }
  }

  private static void dropNearDuplicates(List<Work> works, double similarity, CancelSignal cancel) {
    List<Work> left = works.stream().filter(work -> work.text != null).toList();
    MinHash minHash = new MinHash();
    List<int[]> signatures = new ArrayList<>();
    for (Work work : left) {
      cancel.throwIfCancelled();
      signatures.add(minHash.signature(String.valueOf(work.text)));
    }
    BandPairs bands = new BandPairs(new SignatureList(signatures), similarity);
    Clusters clusters = new Clusters(left.size());
    for (int band = 0; band < bands.bands(); band++) {
      clusters.join(bands.pairs(band, 0, 1, cancel));
    }
    BitSet repeated = clusters.repeated();
    for (int i = repeated.nextSetBit(0); i >= 0; i = repeated.nextSetBit(i + 1)) {
      left.get(i).text = null;
      left.get(i).effects.add(new StepCount(CleaningStep.NEAR_DUPLICATES, 0, 1));
    }
  }

  private static CleaningPreview told(List<Work> works, int first, boolean everything) {
    CleaningTally tally = new CleaningTally();
    Map<CleaningStep, Integer> shown = new EnumMap<>(CleaningStep.class);
    List<DocumentPreview> examples = new ArrayList<>();
    for (Work work : works) {
      tally.add(work.effects);
      List<CleaningStep> steps = work.steps();
      if (steps.stream().anyMatch(step -> shown.getOrDefault(step, 0) < EXAMPLES_OF_EACH)) {
        steps.forEach(step -> shown.merge(step, 1, Integer::sum));
        examples.add(work.told());
      }
    }
    return new CleaningPreview(
        works.size(),
        everything,
        tally.counts(),
        examples,
        works.stream().limit(first).map(Work::told).toList());
  }
}
