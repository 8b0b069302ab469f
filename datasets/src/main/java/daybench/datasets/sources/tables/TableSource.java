package daybench.datasets.sources.tables;

import daybench.datasets.UserException;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.FilePartitioning;
import daybench.datasets.sources.ListedFile;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import daybench.datasets.sources.compressed.CompressedName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables with a column of text: a file, all tables of a folder, or the files that a pattern such as
 * {@code data/*.parquet} matches. Parquet, JSON lines ({@code .jsonl}), JSON, CSV and TSV with a
 * header; all but Parquet also compressed by gzip, Zstandard, bzip2 or xz.
 *
 * <p>Every row is a document. Parquet is read by row groups and uncompressed JSON lines by ranges,
 * so that threads share a file; any other file is read by one thread.
 */
public final class TableSource implements CorpusSource {
  /** The column that is read where none is chosen. */
  public static final String DEFAULT_COLUMN = "text";

  private static final long PARTITION_BYTES = 8L << 20;

  private final Path location;
  private final String column;
  private final long partitionBytes;

  /**
   * @param location a file, a folder or a pattern of file names
   * @param column the name of the column that holds the text
   */
  public TableSource(Path location, String column) {
    this(location, column, PARTITION_BYTES);
  }

  TableSource(Path location, String column, long partitionBytes) {
    this.location = location.toAbsolutePath().normalize();
    this.column = column;
    this.partitionBytes = partitionBytes;
  }

  @Override
  public SourceDescription description() {
    return new SourceDescription("table", location.toString(), Map.of("column", column));
  }

  /**
   * @throws UserException also where a file has no such column; the message names those it has
   */
  @Override
  public List<Partition> partitions() throws IOException {
    List<Partition> partitions = new ArrayList<>();
    List<ListedFile> others = new ArrayList<>();
    JsonLinesReader jsonLines = new JsonLinesReader(column);
    for (ListedFile file : TableFiles.of(location)) {
      Optional<TableKind> kind = TableKind.of(file.name());
      if (file.issue() != null || kind.isEmpty()) {
        others.add(file);
        continue;
      }
      switch (kind.get()) {
        case PARQUET ->
            partitions.addAll(
                new ParquetFile(file.path()).partitions(file, column, partitionBytes));
        case JSON_LINES -> {
          StreamPartition whole = new StreamPartition(file, jsonLines);
          whole.checkColumn();
          if (CompressedName.is(file.name())) {
            partitions.add(whole);
          } else {
            partitions.addAll(
                new FilePartitioning(partitionBytes, partitionBytes)
                    .partition(List.of(file), jsonLines));
          }
        }
        case JSON -> partitions.add(checked(file, new JsonReader(column)));
        case CSV -> partitions.add(checked(file, new CsvTableReader(column, false)));
        case TSV -> partitions.add(checked(file, new CsvTableReader(column, true)));
      }
    }
    if (partitions.isEmpty()) {
      throw new UserException(
          "There is no table in %s; tables are files named .parquet, .jsonl, .json, .csv or .tsv."
              .formatted(location));
    }
    if (!others.isEmpty()) {
      partitions.add(new SkippedFiles(others));
    }
    return partitions;
  }

  private static Partition checked(ListedFile file, StreamReader reader) {
    StreamPartition partition = new StreamPartition(file, reader);
    partition.checkColumn();
    return partition;
  }
}
