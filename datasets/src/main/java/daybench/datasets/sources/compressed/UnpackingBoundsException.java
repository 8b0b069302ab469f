package daybench.datasets.sources.compressed;

import java.io.IOException;

/** Compressed input that unpacks to more than it may; the message says to how much. */
public final class UnpackingBoundsException extends IOException {
  private static final long serialVersionUID = 1L;

  UnpackingBoundsException(String message) {
    super(message);
  }
}
