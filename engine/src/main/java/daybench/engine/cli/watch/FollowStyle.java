package daybench.engine.cli.watch;

import daybench.engine.cli.terminal.Console;
import java.util.function.LongSupplier;

/** How a run is followed. */
public interface FollowStyle {
  /** Takes what the run has said so far as known. */
  void skip(RunSource source);

  /** Shows what is new. Called about once a second, and once more after the end. */
  void show(RunSource source);

  /** The style that fits the console. */
  static FollowStyle of(Console console, boolean json, LongSupplier nanoTime) {
    if (json) {
      return new FollowAsJson(console);
    }
    return console.terminal().interactive()
        ? new FollowOnScreen(console)
        : new FollowAsLines(console, nanoTime);
  }
}
