package daybench.engine.cli.watch;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Shows a run again and again. */
public final class RunFollower {
  private final RunSource source;
  private final FollowStyle style;
  private final Duration interval;

  public RunFollower(RunSource source, FollowStyle style, Duration interval) {
    this.source = source;
    this.style = style;
    this.interval = interval;
  }

  /**
   * Shows the run until {@code ended}, and then once more, so that nothing it said last is missed.
   *
   * @throws InterruptedException where the thread is told to end
   */
  public void follow(BooleanSupplier ended) throws InterruptedException {
    while (!ended.getAsBoolean()) {
      style.show(source);
      Thread.sleep(interval);
    }
    style.show(source);
  }
}
