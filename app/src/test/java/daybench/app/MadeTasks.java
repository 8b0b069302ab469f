package daybench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small folder of GLUE's layout, of made-up sentences about hares and hedgehogs. */
final class MadeTasks {
  private MadeTasks() {}

  /** SST-2, where hares are good; and RTE, which lacks its development file. */
  static Path write(Path folder) throws IOException {
    sentences(folder.resolve("SST-2/train.tsv"), 64);
    sentences(folder.resolve("SST-2/dev.tsv"), 16);
    write(folder.resolve("SST-2/test.tsv"), "index\tsentence\n0\tthe hare runs .\n");
    pairs(folder.resolve("RTE/train.tsv"), 16);
    return folder;
  }

  /** What RTE lacks. */
  static void complete(Path folder) throws IOException {
    pairs(folder.resolve("RTE/dev.tsv"), 16);
  }

  private static void sentences(Path file, int rows) throws IOException {
    StringBuilder text = new StringBuilder("sentence\tlabel\n");
    for (int i = 0; i < rows; i++) {
      boolean hare = i % 2 == 0;
      text.append("the %s %d waits here .\t%d\n".formatted(animal(hare), i, hare ? 1 : 0));
    }
    write(file, text);
  }

  private static void pairs(Path file, int rows) throws IOException {
    StringBuilder text = new StringBuilder("index\tsentence1\tsentence2\tlabel\n");
    for (int i = 0; i < rows; i++) {
      boolean same = i % 2 == 0;
      text.append(
          "%d\tthe hare runs .\tthe %s runs .\t%s\n"
              .formatted(i, animal(same), same ? "entailment" : "not_entailment"));
    }
    write(file, text);
  }

  private static String animal(boolean hare) {
    return hare ? "hare" : "hedgehog";
  }

  private static void write(Path file, CharSequence text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
