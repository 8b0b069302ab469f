package daybench.app;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what a window comes to show. */
final class Patience {
  private static final int SECONDS = 90;
  private static final int LOOK_MILLIS = 20_000;

  private Patience() {}

  /**
   * Waits until something is so, and the window has drawn what follows from it.
   *
   * @param reached asked again and again on the window's thread: another would see lists of nodes
   *     while they change
   */
  static void until(Callable<Boolean> reached) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(LOOK_MILLIS, reached));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
