package daybench.engine.cli.watch;

import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.LiveArea;
import daybench.engine.cli.terminal.Terminal;

/** A few lines that are drawn over. */
final class FollowOnScreen implements FollowStyle {
  private final Terminal terminal;
  private final LiveArea area;

  FollowOnScreen(Console console) {
    this.terminal = console.terminal();
    this.area = new LiveArea(console);
  }

  @Override
  public void skip(RunSource source) {
    // A screen shows the whole course anyway.
  }

  @Override
  public void show(RunSource source) {
    area.draw(RunScreen.draw(source.view(), terminal.glyphs(), terminal.columns()));
  }
}
