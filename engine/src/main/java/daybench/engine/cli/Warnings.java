package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import java.util.function.Consumer;

/** Says what the user should know though the command goes on. */
final class Warnings implements Consumer<String> {
  private final Console console;

  Warnings(Console console) {
    this.console = console;
  }

  @Override
  public void accept(String warning) {
    console.err().println("daybench: warning: " + warning);
  }
}
