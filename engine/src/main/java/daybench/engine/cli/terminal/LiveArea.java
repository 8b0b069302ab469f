package daybench.engine.cli.terminal;

import java.util.List;

/** Lines at the bottom of a terminal that are drawn over and over. */
public final class LiveArea {
  private static final String CLEAR_LINE_END = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final Console console;
  private int drawn;

  public LiveArea(Console console) {
    this.console = console;
  }

  /** Replaces what was drawn before. */
  public void draw(List<String> lines) {
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append('A').append('\r');
    }
    for (String line : lines) {
      text.append(line).append(CLEAR_LINE_END).append('\n');
    }
    if (lines.size() < drawn) {
      text.append(CLEAR_BELOW);
    }
    drawn = lines.size();
    console.out().print(text);
    console.out().flush();
  }

  /** Leaves what was drawn last where it is; the next drawing goes below. */
  public void leave() {
    drawn = 0;
  }
}
