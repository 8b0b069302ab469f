package daybench.datasets.sources.tables;

import daybench.datasets.UserException;
import daybench.datasets.sources.ListedFile;
import daybench.datasets.sources.Partition;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A Parquet file, read by DuckDB within this process.
 *
 * <p>Each connection is a database of its own in memory that may read this one file and nothing
 * else: no other path, no network, no extension, no file of its own; then its settings are locked.
 * What comes from outside (path, numbers) is a parameter of a statement, and columns are named by
 * their position, so that no name of a file or column is ever part of SQL.
 */
record ParquetFile(Path path) {
  private static final long UNPACKED_PARTITION_BYTES = 64L << 20;

  /**
   * Opens a connection that can read the file and nothing else.
   *
   * @throws UserException where its name would be taken for a pattern
   */
  Connection open() throws SQLException {
    if (path.toString().chars().anyMatch(c -> "*?[".indexOf(c) >= 0)) {
      throw new UserException(
          "The name of %s has a character (* ? [) that stands for others; rename it."
              .formatted(path));
    }
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("memory_limit", "1GB");
    settings.setProperty("temp_directory", "");
    settings.setProperty("preserve_insertion_order", "true");
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    boolean confined = false;
    try {
      try (PreparedStatement allow = connection.prepareStatement("SET allowed_paths = [?]")) {
        allow.setString(1, path.toString());
        allow.execute();
      }
      execute(connection, "SET enable_external_access = false");
      execute(connection, "SET lock_configuration = true");
      confined = true;
      return connection;
    } finally {
      if (!confined) {
        connection.close();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /**
   * The file in ranges of rows, whole row groups each.
   *
   * @throws UserException where it is no Parquet file, or has no such column of text
   */
  List<Partition> partitions(ListedFile file, String column, long partitionBytes) {
    try (Connection connection = open()) {
      List<String> columns = new ArrayList<>();
      int index = column(connection, column, columns);
      List<long[]> ranges = rowRanges(connection, partitionBytes);
      long rows = Math.max(1, ranges.stream().mapToLong(range -> range[1] - range[0]).sum());
      List<Partition> partitions = new ArrayList<>();
      for (long[] range : ranges) {
        long bytes = Math.round((double) file.bytes() * (range[1] - range[0]) / rows);
        partitions.add(
            new ParquetPartition(
                this, file.name(), columns.size(), index, range[0], range[1], bytes));
      }
      return partitions;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private int column(Connection connection, String wanted, List<String> columns)
      throws SQLException {
    String type = "";
    int index = -1;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DESCRIBE SELECT * FROM read_parquet(?, binary_as_string = true)")) {
      statement.setString(1, path.toString());
      try (ResultSet described = statement.executeQuery()) {
        while (described.next()) {
          String name = described.getString(1);
          if (index < 0 && name.equals(wanted)) {
            index = columns.size();
            type = described.getString(2);
          }
          columns.add(name);
        }
      }
    }
    if (index < 0) {
      throw MissingColumn.in(path.toString(), wanted, columns);
    }
    if (!type.equals("VARCHAR")) {
      throw MissingColumn.withoutText(path.toString(), wanted, "values of the type " + type);
    }
    return index;
  }

  /** Ranges of rows: as many row groups as make up a partition, at least one. */
  private List<long[]> rowRanges(Connection connection, long partitionBytes) throws SQLException {
    List<long[]> ranges = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT any_value(row_group_num_rows), sum(total_compressed_size),"
                + " sum(total_uncompressed_size) FROM parquet_metadata(?)"
                + " GROUP BY row_group_id ORDER BY row_group_id")) {
      statement.setString(1, path.toString());
      try (ResultSet groups = statement.executeQuery()) {
        long start = 0;
        long end = 0;
        long packed = 0;
        long unpacked = 0;
        while (groups.next()) {
          end += groups.getLong(1);
          packed += groups.getLong(2);
          unpacked += groups.getLong(3);
          if (packed >= partitionBytes || unpacked >= UNPACKED_PARTITION_BYTES) {
            ranges.add(new long[] {start, end});
            start = end;
            packed = 0;
            unpacked = 0;
          }
        }
        if (end > start || ranges.isEmpty()) {
          ranges.add(new long[] {start, end});
        }
      }
    }
    return ranges;
  }

  /** What went wrong, in a sentence. */
  UserException unreadable(SQLException e) {
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse("").strip();
    if (first.startsWith("Out of Memory")) {
      return new UserException(
          "A row group of %s does not fit into 1 GB; write the file with smaller row groups."
              .formatted(path),
          e);
    }
    if (first.contains(
        "Invalid result set")) { // all that DuckDB's driver says of a stream that failed
      return new UserException(
          "%s cannot be read as Parquet: it is damaged, or has text that is not UTF-8."
              .formatted(path),
          e);
    }
    return new UserException(
        "%s cannot be read as Parquet: %s%s".formatted(path, first, first.endsWith(".") ? "" : "."),
        e);
  }
}
