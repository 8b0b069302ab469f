package daybench.engine.cli.terminal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A console whose output a test reads. */
public final class CapturedConsole {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  public CapturedConsole(Terminal terminal, String input) {
    console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal);
  }

  /** Output that goes to a file or a pipe. */
  public static CapturedConsole plain() {
    return new CapturedConsole(Terminal.none(), "");
  }

  /** A terminal of a fixed width. */
  public static CapturedConsole terminal(int columns) {
    return new CapturedConsole(new Terminal(true, true, Glyphs.BLOCKS, () -> columns), "");
  }

  public Console console() {
    return console;
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
