package daybench.engine.run;

import java.util.Locale;
import java.util.Optional;

/** What can be asked of a run at work. */
public enum ControlRequest {
  /** Wait; the budget stands still. */
  PAUSE,
  /** Go on after a pause. */
  RESUME,
  /** Save and end. */
  STOP,
  /** Save a checkpoint that is kept, and go on. */
  CHECKPOINT;

  /** The name of the file that asks for it. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ControlRequest> ofFileName(String fileName) {
    for (ControlRequest request : values()) {
      if (request.fileName().equals(fileName)) {
        return Optional.of(request);
      }
    }
    return Optional.empty();
  }
}
