package daybench.datasets.glue;

import java.util.List;
import java.util.Optional;

/** A row of a table. */
interface TableRow {
  /** The line of the file on which it ends, from 1. */
  long line();

  /** The names of the columns that the table, or a row with its own names, has. */
  List<String> columns();

  /** A field; empty where the row is too short to have it. */
  Optional<String> field(String column);

  /** What an error calls the row's shortage, such as "3 columns instead of 6". */
  String shape();
}
