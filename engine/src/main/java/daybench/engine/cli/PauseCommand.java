package daybench.engine.cli;

import daybench.engine.cli.RunControl.Outcome;
import daybench.engine.cli.terminal.Console;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunFolder;
import picocli.CommandLine.Command;

/** {@code daybench pause}. */
@Command(
    name = "pause",
    description = {
      "Lets a run wait. Its budget stands still; the process keeps its memory.",
      "",
      "\"daybench resume\" lets it go on."
    },
    footerHeading = "%nExample:%n",
    footer = "  daybench pause run/")
final class PauseCommand extends RequestCommand {
  PauseCommand(Console console) {
    super(console, ControlRequest.PAUSE);
  }

  @Override
  String told(RunFolder folder, Outcome outcome) {
    return folder.path() + " is paused; \"daybench resume " + folder.path() + "\" lets it go on.";
  }
}
