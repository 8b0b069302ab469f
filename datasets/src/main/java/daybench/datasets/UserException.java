package daybench.datasets;

/**
 * Something the user can put right: a missing file, a setting out of range, a folder in use. The
 * message is one clear sentence that says what is wrong and what to do; it is shown as it is.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
