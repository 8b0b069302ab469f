package daybench.datasets.glue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a table, and its first rows, to choose from.
 *
 * @param columns their names; of JSON all keys of the first rows
 * @param rows fields in the order of the columns; an empty text where a row has none
 */
public record TablePreview(List<String> columns, List<List<String>> rows) {
  public TablePreview {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads the beginning of a table.
   *
   * @param count at most so many rows
   * @throws UserException naming the file and what is wrong with it
   */
  public static TablePreview of(Path file, int count) throws IOException {
    List<TableRow> read = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    new TableReader(file, TableFormat.of(file), List.of())
        .read(
            List.of(),
            row -> {
              read.add(row);
              columns.addAll(row.columns());
              return read.size() < count;
            });
    if (read.isEmpty()) {
      throw new UserException("%s has no rows.".formatted(file));
    }
    List<String> names = List.copyOf(columns);
    return new TablePreview(
        names,
        read.stream()
            .map(row -> names.stream().map(name -> row.field(name).orElse("")).toList())
            .toList());
  }
}
