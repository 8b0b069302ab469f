package daybench.controllers.corpus;

import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.corpus.VocabularyChoice;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.DocumentBoundary;
import daybench.engine.DaybenchVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A corpus as the wizard has it so far.
 *
 * @param sources may be empty as yet
 * @param documents what a document of plain text is
 * @param vocabularyFile the vocab.txt to load; empty to train a vocabulary
 * @param vocabularySize of the vocabulary to train
 * @param length tokens of a sequence
 * @param heldOutShare of the documents
 * @param threads that prepare it; 0 for one for each processor
 */
public record CorpusDraft(
    List<SourceChoice> sources,
    DocumentBoundary documents,
    Optional<Path> vocabularyFile,
    int vocabularySize,
    boolean uncased,
    Packing packing,
    int length,
    double heldOutShare,
    long seed,
    int threads) {
  private static final int USUAL_VOCABULARY = 30_522;
  private static final int USUAL_LENGTH = 128;

  public CorpusDraft {
    sources = List.copyOf(sources);
  }

  /** What the wizard begins with: the paper's settings. */
  public static CorpusDraft usual() {
    return new CorpusDraft(
        List.of(),
        DocumentBoundary.FILE,
        Optional.empty(),
        USUAL_VOCABULARY,
        true,
        Packing.FULL,
        USUAL_LENGTH,
        CorpusRequest.DEFAULT_HELD_OUT_SHARE,
        1,
        0);
  }

  /** The sources to read. */
  List<CorpusSource> readers() {
    return sources.stream().map(choice -> choice.source(documents)).toList();
  }

  /**
   * The request that the engine will make of it, from other sources than its own: those of a
   * sample.
   *
   * @throws UserException where a setting is out of range
   */
  CorpusRequest request(List<CorpusSource> readers) {
    return new CorpusRequest(
        readers,
        CleaningSettings.NONE,
        vocabulary(),
        packing,
        length,
        heldOutShare,
        seed,
        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
        false,
        DaybenchVersion.number());
  }

  /**
   * Checks what can be checked without reading text.
   *
   * @throws UserException naming what is out of range
   */
  public void check() {
    request(readers());
  }

  private VocabularyChoice vocabulary() {
    return vocabularyFile.isPresent()
        ? new VocabularyChoice.Load(vocabularyFile.get(), uncased)
        : new VocabularyChoice.Train(vocabularySize, uncased);
  }

  /** The arguments of the engine's command line that prepares it. */
  public List<String> arguments(Path out) {
    List<String> arguments = new ArrayList<>(List.of("corpus"));
    for (SourceChoice source : sources) {
      arguments.add(source.kind().option());
      arguments.add(source.path().toString());
    }
    if (documents == DocumentBoundary.BLANK_LINES) {
      arguments.addAll(List.of("--documents", "blank-lines"));
    }
    if (vocabularyFile.isPresent()) {
      arguments.addAll(List.of("--vocab", vocabularyFile.get().toString()));
    } else {
      arguments.addAll(List.of("--vocab-size", Integer.toString(vocabularySize)));
    }
    arguments.add(uncased ? "--uncased" : "--cased");
    arguments.addAll(List.of("--packing", packing.name().toLowerCase(Locale.ROOT)));
    arguments.addAll(List.of("--length", Integer.toString(length)));
    arguments.addAll(List.of("--held-out", Double.toString(heldOutShare)));
    arguments.addAll(List.of("--seed", Long.toString(seed)));
    if (threads > 0) {
      arguments.addAll(List.of("--threads", Integer.toString(threads)));
    }
    arguments.addAll(List.of("--out", out.toString()));
    return List.copyOf(arguments);
  }
}
