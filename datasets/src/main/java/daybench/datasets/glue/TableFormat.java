package daybench.datasets.glue;

import daybench.datasets.UserException;
import java.nio.file.Path;
import java.util.Locale;

/** How a file lays a table out. */
public enum TableFormat {
  /** Fields between tabs, where a quotation mark is a character like any other. */
  TSV,
  /** RFC 4180: commas, and fields in quotation marks that may hold commas and line breaks. */
  CSV,
  /** A JSON object a line. */
  JSONL;

  /**
   * The format that a file's name says.
   *
   * @throws UserException where it says none
   */
  public static TableFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".tsv")) {
      return TSV;
    }
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return JSONL;
    }
    throw new UserException(
        "%s is not named as a table; name it .tsv, .csv or .jsonl by what it is.".formatted(file));
  }
}
