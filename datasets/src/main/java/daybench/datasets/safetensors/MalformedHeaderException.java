package daybench.datasets.safetensors;

import java.io.IOException;

/** A header that cannot be used; the message is a clause that says why. */
final class MalformedHeaderException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedHeaderException(String message) {
    super(message);
  }
}
