package daybench.app;

import daybench.engine.cli.Daybench;
import javafx.application.Application;

/** Opens the window; with arguments, runs the command line. */
public final class DaybenchWindow {
  private DaybenchWindow() {}

  /** Opens the window and returns when it is closed; or does what the arguments say. */
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      Daybench.main(arguments);
      return;
    }
    // A class that extends Application cannot be started from the class path.
    Application.launch(WindowApplication.class, arguments);
  }
}
