package daybench.datasets.sources.tables;

import daybench.datasets.sources.compressed.CompressedName;
import java.util.Optional;

/** How a table is written down, told by the end of its file's name. */
enum TableKind {
  PARQUET,
  JSON,
  JSON_LINES,
  CSV,
  TSV;

  /** The kind of a file, where it is one; an ending that names a compression is passed over. */
  static Optional<TableKind> of(String fileName) {
    boolean packed = CompressedName.is(fileName);
    String inner = CompressedName.inner(fileName);
    return switch (inner.substring(inner.lastIndexOf('.') + 1)) {
      case "parquet" -> packed ? Optional.empty() : Optional.of(PARQUET);
      case "json" -> Optional.of(JSON);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "csv" -> Optional.of(CSV);
      case "tsv", "tab" -> Optional.of(TSV);
      default -> Optional.empty();
    };
  }
}
