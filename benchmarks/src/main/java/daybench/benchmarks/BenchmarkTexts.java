package daybench.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a folder, as a corpus has them. */
final class BenchmarkTexts {
  private BenchmarkTexts() {}

  /**
   * @param kind {@code documents}, which are articles of WikiExtractor files and whole other files;
   *     or their {@code lines}
   */
  static List<String> of(Path folder, String kind) throws IOException {
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        documents.addAll(Arrays.asList(text.split("(?<=\n</doc>\n)", -1)));
      }
    }
    return switch (kind) {
      case "documents" -> documents;
      case "lines" -> documents.stream().flatMap(String::lines).toList();
      default -> throw new IllegalArgumentException("documents or lines, not " + kind);
    };
  }
}
