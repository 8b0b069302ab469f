package daybench.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/**
 * A scene without a window, laid out whenever a picture of it is taken. The screen of the headless
 * toolkit is smaller than the pictures are, and a window beyond its edges stops it.
 */
final class Stills {
  private static final long LONGEST_WAIT_SECONDS = 60;
  private static final long BETWEEN_MILLISECONDS = 200;
  private static final long REST_MILLISECONDS = 700;

  private final Scene scene;

  Stills(Scene scene) {
    this.scene = scene;
  }

  /** The scene as it is now. */
  WritableImage take() throws Exception {
    return ScreenPictures.onToolkit(() -> scene.snapshot(null));
  }

  /** Waits until a node of the selector is there and as wished, and all has come to rest. */
  void until(String selector, Predicate<Node> wished) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    while (true) {
      take();
      if (ScreenPictures.onToolkit(
          () -> scene.getRoot().lookupAll(selector).stream().anyMatch(wished))) {
        break;
      }
      if (System.nanoTime() > end) {
        throw new TimeoutException("No node " + selector + " is as wished.");
      }
      Thread.sleep(BETWEEN_MILLISECONDS);
    }
    Thread.sleep(REST_MILLISECONDS);
    take();
    Thread.sleep(BETWEEN_MILLISECONDS);
  }
}
