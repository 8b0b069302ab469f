package daybench.datasets.glue;

import java.util.Optional;

/** A row of a table. */
interface TableRow {
  /** The line of the file on which it ends, from 1. */
  long line();

  /** A field; empty where the row is too short to have it. */
  Optional<String> field(String column);

  /** What an error calls the row's shortage, such as "3 columns instead of 6". */
  String shape();
}
