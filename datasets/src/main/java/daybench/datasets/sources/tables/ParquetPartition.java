package daybench.datasets.sources.tables;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.sources.compressed.UnpackingBounds;
import daybench.datasets.sources.compressed.UnpackingBoundsException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A range of rows of a Parquet file.
 *
 * @param columns how many columns the file has
 * @param column the position, from 0, of the one that is read
 * @param start the first row
 * @param end the row behind the last
 */
record ParquetPartition(
    ParquetFile file, String fileName, int columns, int column, long start, long end, long bytes)
    implements Partition {
  @Override
  public String name() {
    return start == 0 ? fileName : fileName + "#" + start;
  }

  @Override
  public void read(DocumentSink sink, SourceReport report, CancelSignal cancel) {
    cancel.throwIfCancelled();
    if (start == end) {
      report.add(SourceIssue.EMPTY_FILE, fileName);
      return;
    }
    if (!Files.exists(file.path())) {
      report.add(SourceIssue.MISSING_FILE, fileName);
      return;
    }
    RowDocuments rows = new RowDocuments(fileName, sink, report);
    try (Connection connection = file.open();
        PreparedStatement statement = connection.prepareStatement(sql())) {
      statement.setString(1, file.path().toString());
      statement.setLong(2, start);
      statement.setLong(3, end);
      try (ResultSet result = statement.executeQuery()) {
        read(result, rows, cancel);
      }
    } catch (SQLException e) {
      throw file.unreadable(e);
    } catch (UnpackingBoundsException e) {
      throw new UserException(
          "%s is not read: %s. Take it out of the source.".formatted(file.path(), e.getMessage()),
          e);
    }
  }

  private void read(ResultSet result, RowDocuments rows, CancelSignal cancel)
      throws SQLException, UnpackingBoundsException {
    long characters = 0;
    while (result.next()) {
      cancel.throwIfCancelled();
      String text = result.getString(1);
      characters += text == null ? 0 : text.length();
      UnpackingBounds.OF_TEXT.check(bytes, characters);
      rows.row(result.getLong(2), text);
    }
  }

  /** The columns get names of ours, by their position. */
  private String sql() {
    String names =
        IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    return "SELECT c%d, file_row_number FROM read_parquet(?, binary_as_string = true, file_row_number = true) AS t(%s) WHERE file_row_number >= ? AND file_row_number < ?"
        .formatted(column, names);
  }
}
