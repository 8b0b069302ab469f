package daybench.engine.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams of the process and what they are connected to.
 *
 * @param in standard input
 * @param out results
 * @param err errors and remarks
 * @param terminal what {@code out} is connected to
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal) {
  /** The process's own. */
  public static Console ofProcess() {
    return new Console(System.in, System.out, System.err, Terminal.ofProcess());
  }

  /** One line of results. */
  public void line(String text) {
    out.println(text);
  }
}
