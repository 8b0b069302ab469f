package daybench.app;

import javafx.application.Application;

/** Opens the window. */
public final class DaybenchWindow {
  private DaybenchWindow() {}

  /** Opens the window and returns when it is closed. */
  public static void main(String[] arguments) {
    // A class that extends Application cannot be started from the class path.
    Application.launch(WindowApplication.class, arguments);
  }
}
