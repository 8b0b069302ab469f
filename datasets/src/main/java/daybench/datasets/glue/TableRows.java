package daybench.datasets.glue;

/** Takes the rows of a table, in order. */
@FunctionalInterface
interface TableRows {
  /** Takes the next row, and says whether another is wanted. */
  boolean take(TableRow row);
}
