package daybench.datasets.sources.tables;

import org.jspecify.annotations.Nullable;

/** Takes the rows of a table, one column of each. */
interface RowSink {
  /**
   * Takes a row.
   *
   * @param place where in the file it is: the number of the row or of the first byte
   * @param text what the column holds, null where it holds no text
   */
  void row(long place, @Nullable String text);

  /** Hears of a row that cannot be understood. */
  void malformed(long place);

  /** Whether more rows are wanted. */
  boolean wantsMore();
}
