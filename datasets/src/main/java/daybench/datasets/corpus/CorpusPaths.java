package daybench.datasets.corpus;

import java.nio.file.Path;

/** The names of the files of a corpus folder. */
record CorpusPaths(Path folder) {
  static final String CARD = "corpus.json";
  static final String VOCABULARY = "vocab.txt";
  static final String COUNTS = "counts.safetensors";
  static final String VERIFIED = "verified.json";
  static final String TRAINING = "train";
  static final String HELD_OUT = "heldout";

  Path card() {
    return folder.resolve(CARD);
  }

  Path vocabulary() {
    return folder.resolve(VOCABULARY);
  }

  Path counts() {
    return folder.resolve(COUNTS);
  }

  Path verified() {
    return folder.resolve(VERIFIED);
  }

  /** Where a corpus is prepared until it is whole. */
  static Path partial(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".partial");
  }

  static String shardName(String side, int number) {
    return "%s-%05d.safetensors".formatted(side, number);
  }
}
