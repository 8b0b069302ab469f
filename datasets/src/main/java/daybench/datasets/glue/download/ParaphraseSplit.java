package daybench.datasets.glue.download;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes MRPC's files as GLUE has them of Microsoft's pairs: those whose two identifiers GLUE lists
 * are held out, and the test file has row numbers in place of answers. The header with its
 * byte-order mark stays as it came, as in the files that everybody has.
 */
final class ParaphraseSplit {
  private static final String TEST_HEADER = "index\t#1 ID\t#2 ID\t#1 String\t#2 String\n";
  private static final Pattern TAB = Pattern.compile("\t");
  private static final int COLUMNS = 5;

  private ParaphraseSplit() {}

  /**
   * Writes train.tsv, dev.tsv and test.tsv.
   *
   * @throws UserException naming a line that has not the five columns
   */
  static void write(Path training, Path test, Path heldOut, Path folder) throws IOException {
    Set<String> identifiers = new HashSet<>();
    for (String line : lines(heldOut)) {
      identifiers.add(line.strip());
    }
    List<String> pairs = lines(training);
    StringBuilder train = new StringBuilder(pairs.getFirst()).append('\n');
    StringBuilder dev = new StringBuilder(pairs.getFirst()).append('\n');
    for (int row = 1; row < pairs.size(); row++) {
      String[] columns = columns(training, row, pairs.get(row));
      boolean held = identifiers.contains(columns[1] + "\t" + columns[2]);
      (held ? dev : train).append(String.join("\t", columns)).append('\n');
    }
    AtomicFiles.write(folder.resolve("train.tsv"), train.toString());
    AtomicFiles.write(folder.resolve("dev.tsv"), dev.toString());
    AtomicFiles.write(folder.resolve("test.tsv"), test(test));
  }

  private static String test(Path file) throws IOException {
    List<String> pairs = lines(file);
    StringBuilder text = new StringBuilder(TEST_HEADER);
    for (int row = 1; row < pairs.size(); row++) {
      String[] columns = columns(file, row, pairs.get(row));
      columns[0] = Integer.toString(row - 1);
      text.append(String.join("\t", columns)).append('\n');
    }
    return text.toString();
  }

  private static String[] columns(Path file, int row, String line) {
    String[] columns = TAB.split(line.strip(), -1);
    if (columns.length != COLUMNS) {
      throw new UserException(
          "%s, line %d, has %d columns; MRPC has %d."
              .formatted(file, row + 1, columns.length, COLUMNS));
    }
    return columns;
  }

  private static List<String> lines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty()) {
      throw new UserException("%s is empty.".formatted(file));
    }
    return lines;
  }
}
