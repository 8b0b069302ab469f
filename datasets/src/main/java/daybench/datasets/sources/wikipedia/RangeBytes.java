package daybench.datasets.sources.wikipedia;

import java.io.Closeable;
import java.io.IOException;

/** The text of a dump, from where a range of the file begins up to the file's end. */
interface RangeBytes extends Closeable {
  /** Reads some bytes; returns their number, or -1 at the file's end. */
  int read(byte[] target, int from, int length) throws IOException;

  /**
   * How many bytes, of those that were read or will be, belong to the range; {@link Long#MAX_VALUE}
   * as long as reading has not come to the range's end.
   */
  long owned();

  /** Whether the file ended in the middle of a block. */
  boolean truncated();

  /** Whether that block belongs to the range; of all ranges of a file, at most one has it. */
  boolean truncatedWithin();
}
