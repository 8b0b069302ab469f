package daybench.datasets.sources.wikipedia;

import java.io.IOException;

/** A dump that is damaged, or made to exhaust the memory; the message says how and where. */
final class DumpFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  DumpFormatException(String message) {
    super(message);
  }
}
