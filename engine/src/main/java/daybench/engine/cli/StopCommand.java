package daybench.engine.cli;

import daybench.engine.cli.RunControl.Outcome;
import daybench.engine.cli.terminal.Console;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunFolder;
import picocli.CommandLine.Command;

/** {@code daybench stop}. */
@Command(
    name = "stop",
    description = {
      "Lets a run save everything and end.",
      "",
      "\"daybench resume\" goes on where it stopped, also on another day."
    },
    footerHeading = "%nExample:%n",
    footer = "  daybench stop run/")
final class StopCommand extends RequestCommand {
  StopCommand(Console console) {
    super(console, ControlRequest.STOP);
  }

  @Override
  String told(RunFolder folder, Outcome outcome) {
    return folder.path()
        + " has stopped and is saved; \"daybench resume "
        + folder.path()
        + "\" goes on.";
  }
}
