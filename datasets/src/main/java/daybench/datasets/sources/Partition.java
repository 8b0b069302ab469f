package daybench.datasets.sources;

import daybench.datasets.CancelSignal;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/** A part of a source, read by one thread in bounded memory; reading again gives the same. */
public interface Partition {
  /** A name for messages, unique within the source. */
  String name();

  /** About how many bytes are read from disk, for progress. */
  long bytes();

  /**
   * Reads the documents in order. Faults of single files end in the report, not in an exception.
   *
   * @throws IOException if nothing of the part can be read, such as a broken archive
   * @throws CancellationException where cancelled
   */
  void read(DocumentSink sink, SourceReport report, CancelSignal cancel) throws IOException;
}
