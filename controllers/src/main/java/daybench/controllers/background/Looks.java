package daybench.controllers.background;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at something again and again while it is watched. */
public final class Looks implements Watched {
  private final Poller poller;
  private final Duration pause;
  private final Runnable offUiThread;
  private Poller.@Nullable Polling polling;

  /**
   * Looks that have not begun.
   *
   * @param pause between the end of a look and the next
   * @param offUiThread a look; must not wait long
   */
  public Looks(Poller poller, Duration pause, Runnable offUiThread) {
    this.poller = poller;
    this.pause = pause;
    this.offUiThread = offUiThread;
  }

  @Override
  public void watch() {
    if (polling == null) {
      polling = poller.every(pause, offUiThread);
    }
  }

  @Override
  public void rest() {
    if (polling != null) {
      polling.close();
      polling = null;
    }
  }
}
