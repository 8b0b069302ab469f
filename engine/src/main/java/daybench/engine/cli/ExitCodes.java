package daybench.engine.cli;

/** What the process's exit status says. */
final class ExitCodes {
  static final int DONE = 0;
  static final int UNEXPECTED = 1;
  static final int USER_ERROR = 2;
  static final int GAVE_UP = 3;
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
