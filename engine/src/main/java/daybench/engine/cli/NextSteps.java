package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import daybench.engine.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells people what to do next; machines know. */
final class NextSteps {
  private final Console console;
  private final boolean json;

  NextSteps(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /** Names commands to go on with. */
  void say(String... commands) {
    if (!json) {
      console.line("");
      console.line("Next:");
      for (String command : commands) {
        console.line("  " + command);
      }
    }
  }

  /** What to do after a training that ended so. */
  void afterTraining(Path run, RunState state) {
    if (state == RunState.FINISHED) {
      say(
          "daybench fill %s 'A text with a [MASK].'".formatted(run),
          "daybench export %s --out model/".formatted(run));
    } else {
      say("daybench resume %s".formatted(run));
    }
  }

  /** What to do after an evaluation was stopped; nothing where it had not begun. */
  void afterStopping(Path evaluation) {
    if (Files.isDirectory(evaluation)) {
      say("daybench glue resume %s".formatted(evaluation));
    }
  }
}
