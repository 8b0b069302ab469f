package daybench.controllers.inspect;

import java.io.IOException;

/** The inspection process ended before it answered. */
final class ProcessEndedException extends IOException {
  private static final long serialVersionUID = 1L;

  ProcessEndedException(String message) {
    super(message);
  }
}
