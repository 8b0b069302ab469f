package daybench.controllers.corpus;

import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.corpus.VocabularyChoice;
import daybench.datasets.packing.Packing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How text becomes sequences of tokens.
 *
 * @param vocabularyFile the vocab.txt to load; empty to train a vocabulary
 * @param vocabularySize of the vocabulary to train
 * @param length tokens of a sequence
 * @param heldOutShare of the documents
 */
record EncodingChoice(
    Optional<Path> vocabularyFile,
    int vocabularySize,
    boolean uncased,
    Packing packing,
    int length,
    double heldOutShare) {
  /** The paper's settings. */
  static final EncodingChoice USUAL =
      new EncodingChoice(
          Optional.empty(), 30_522, true, Packing.FULL, 128, CorpusRequest.DEFAULT_HELD_OUT_SHARE);

  VocabularyChoice vocabulary() {
    return vocabularyFile.isPresent()
        ? new VocabularyChoice.Load(vocabularyFile.get(), uncased)
        : new VocabularyChoice.Train(vocabularySize, uncased);
  }

  /** The engine's options that ask for it. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (vocabularyFile.isPresent()) {
      arguments.addAll(List.of("--vocab", vocabularyFile.get().toString()));
    } else {
      arguments.addAll(List.of("--vocab-size", Integer.toString(vocabularySize)));
    }
    arguments.add(uncased ? "--uncased" : "--cased");
    arguments.addAll(List.of("--packing", packing.name().toLowerCase(Locale.ROOT)));
    arguments.addAll(List.of("--length", Integer.toString(length)));
    arguments.addAll(List.of("--held-out", Double.toString(heldOutShare)));
    return arguments;
  }
}
