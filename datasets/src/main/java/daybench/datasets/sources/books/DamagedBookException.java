package daybench.datasets.sources.books;

import java.io.IOException;

/** A book that cannot be read; the message says why, in a few words. */
final class DamagedBookException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedBookException(String message) {
    super(message);
  }
}
