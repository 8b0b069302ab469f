package daybench.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/** What the display shows of a scene whose window is open, once it has come to rest. */
final class Stills {
  private static final long LONGEST_WAIT_SECONDS = 120;
  private static final long BETWEEN_MILLISECONDS = 200;
  private static final long REST_MILLISECONDS = 900;

  private final Scene scene;

  Stills(Scene scene) {
    this.scene = scene;
  }

  /** The window's part of the display as it is now. */
  WritableImage take() throws Exception {
    return ScreenPictures.onToolkit(
        () -> {
          Window window = scene.getWindow();
          return new Robot()
              .getScreenCapture(
                  null, window.getX(), window.getY(), scene.getWidth(), scene.getHeight());
        });
  }

  /** Waits until a node of the selector is there and as wished, and all has come to rest. */
  void until(String selector, Predicate<Node> wished) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    while (!ScreenPictures.onToolkit(
        () -> scene.getRoot().lookupAll(selector).stream().anyMatch(wished))) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("No node " + selector + " is as wished.");
      }
      Thread.sleep(BETWEEN_MILLISECONDS);
    }
    Thread.sleep(REST_MILLISECONDS);
  }
}
