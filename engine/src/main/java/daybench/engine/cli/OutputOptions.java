package daybench.engine.cli;

import picocli.CommandLine.Option;

/** How a command says what it has to say. */
final class OutputOptions {
  @Option(names = "--json", description = "Write one JSON object a line, for other programs.")
  private boolean json;

  boolean json() {
    return json;
  }
}
