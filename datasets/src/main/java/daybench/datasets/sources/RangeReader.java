package daybench.datasets.sources;

import daybench.datasets.CancelSignal;
import java.io.IOException;

/** Finds the documents of a part of a file. */
@FunctionalInterface
public interface RangeReader {
  /**
   * Reads the documents that belong to a range.
   *
   * @param lines the file's lines from the first that starts at or after the range's start
   */
  void read(
      FileRange range,
      LineReader lines,
      DocumentSink sink,
      SourceReport report,
      CancelSignal cancel)
      throws IOException;
}
