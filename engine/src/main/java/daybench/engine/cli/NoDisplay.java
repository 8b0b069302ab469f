package daybench.engine.cli;

/** What whoever starts the window reads where there is no display to open it on. */
public final class NoDisplay {
  private NoDisplay() {}

  /** Says so on standard error and ends this process. */
  public static void end() {
    System.err.println(
        "daybench: There is no display to open the window on; use the command line: daybench"
            + " --help");
    System.exit(ExitCodes.USER_ERROR);
  }
}
