package daybench.engine.cli.watch;

import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.JsonLines;

/** The run's own events as they come. */
final class FollowAsJson implements FollowStyle {
  private final JsonLines lines;

  FollowAsJson(Console console) {
    this.lines = new JsonLines(console.out());
  }

  @Override
  public void skip(RunSource source) {
    source.newEvents();
  }

  @Override
  public void show(RunSource source) {
    source.newEvents().forEach(lines::write);
  }
}
