package daybench.datasets.sources.tables;

import java.util.Locale;
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
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean packed = isPacked(name);
    String inner = packed ? name.substring(0, name.lastIndexOf('.')) : name;
    return switch (inner.substring(inner.lastIndexOf('.') + 1)) {
      case "parquet" -> packed ? Optional.empty() : Optional.of(PARQUET);
      case "json" -> Optional.of(JSON);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "csv" -> Optional.of(CSV);
      case "tsv", "tab" -> Optional.of(TSV);
      default -> Optional.empty();
    };
  }

  static boolean isPacked(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".gz")
        || name.endsWith(".zst")
        || name.endsWith(".bz2")
        || name.endsWith(".xz");
  }
}
