package daybench.controllers.corpus;

import daybench.controllers.corpus.CleanedPreview.CleanedDocument;
import daybench.controllers.corpus.CleanedPreview.Effect;
import daybench.datasets.CancelSignal;
import daybench.datasets.cleaning.CleaningPreview;
import daybench.datasets.cleaning.CleaningPreviewer;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.cleaning.CleaningStep;
import daybench.datasets.cleaning.DocumentPreview;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Cleans a sample, for show. */
final class CleanedPreviews {
  private static final int FIRST = 12;
  private static final int EXCERPT = 900;
  private static final int LEAD = 60;

  private CleanedPreviews() {}

  static CleanedPreview of(SourceSample sample, CleaningSettings settings, CancelSignal cancel)
      throws IOException {
    CleaningPreview found =
        new CleaningPreviewer(Math.max(1, sample.documents().size()), FIRST)
            .preview(List.of(sample.asSource()), settings, cancel);
    Set<DocumentPreview> shown = new LinkedHashSet<>(found.first());
    shown.addAll(found.examples());
    List<Effect> effects =
        found.counts().stream()
            .map(one -> new Effect(one.step().description(), one.changed(), one.dropped()))
            .toList();
    long dropped = effects.stream().mapToLong(Effect::dropped).sum();
    return new CleanedPreview(
        found.documents(),
        found.documents() - dropped,
        effects,
        shown.stream().map(CleanedPreviews::told).toList());
  }

  private static CleanedDocument told(DocumentPreview one) {
    List<String> effects = one.effects().stream().map(CleaningStep::description).toList();
    if (one.dropped()) {
      return new CleanedDocument(
          one.origin(), Excerpt.of(one.before(), 0, EXCERPT), "", true, effects);
    }
    int from = Math.max(0, firstDifference(one.before(), one.after()) - LEAD);
    int start = effects.isEmpty() ? 0 : from;
    return new CleanedDocument(
        one.origin(),
        Excerpt.of(one.after(), start, EXCERPT),
        effects.isEmpty() ? "" : Excerpt.of(one.before(), start, EXCERPT / 3),
        false,
        effects);
  }

  private static int firstDifference(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }
}
