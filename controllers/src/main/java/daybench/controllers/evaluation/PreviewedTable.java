package daybench.controllers.evaluation;

import daybench.datasets.glue.TablePreview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The columns of a table, and its first rows.
 *
 * @param columns their names
 * @param rows fields in the order of the columns
 */
public record PreviewedTable(List<String> columns, List<List<String>> rows) {
  private static final int ROWS = 5;

  public PreviewedTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads the beginning of a table.
   *
   * @throws daybench.datasets.UserException naming the file and what is wrong with it
   */
  static PreviewedTable read(Path file) throws IOException {
    TablePreview preview = TablePreview.of(file, ROWS);
    return new PreviewedTable(preview.columns(), preview.rows());
  }
}
