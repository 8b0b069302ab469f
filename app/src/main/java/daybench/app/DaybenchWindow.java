package daybench.app;

import daybench.engine.cli.Daybench;
import daybench.engine.cli.NoDisplay;
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
    if (!hasDisplay()) {
      NoDisplay.end();
    }
    // A class that extends Application cannot be started from the class path.
    Application.launch(WindowApplication.class, arguments);
  }

  /** Whether the toolkit can open a window: X11 and Wayland say so by variables. */
  private static boolean hasDisplay() {
    return !System.getProperty("os.name", "").startsWith("Linux")
        || System.getProperty("glass.platform") != null
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }
}
