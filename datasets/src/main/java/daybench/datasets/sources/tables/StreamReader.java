package daybench.datasets.sources.tables;

import daybench.datasets.CancelSignal;
import java.io.IOException;
import java.io.InputStream;

/** Finds the rows of a table in a stream of bytes. */
interface StreamReader {
  /**
   * Reads rows until the stream or the sink's interest ends.
   *
   * @param name the file's name, for messages
   */
  void read(String name, InputStream in, RowSink rows, CancelSignal cancel) throws IOException;
}
