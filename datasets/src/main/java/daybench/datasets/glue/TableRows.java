package daybench.datasets.glue;

/** Takes the rows of a table, in order. */
@FunctionalInterface
interface TableRows {
  void take(TableRow row);
}
