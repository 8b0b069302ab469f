package daybench.engine.cli;

import daybench.engine.cli.RunControl.Outcome;
import daybench.engine.cli.terminal.Console;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunFolder;
import picocli.CommandLine.Command;

/** {@code daybench checkpoint}. */
@Command(
    name = "checkpoint",
    description = {
      "Lets a run save a checkpoint that is kept, and go on.",
      "",
      "\"daybench fill\" and \"daybench export\" take it by --checkpoint NAME."
    },
    footerHeading = "%nExample:%n",
    footer = "  daybench checkpoint run/")
final class CheckpointCommand extends RequestCommand {
  CheckpointCommand(Console console) {
    super(console, ControlRequest.CHECKPOINT);
  }

  @Override
  String told(RunFolder folder, Outcome outcome) {
    return "Saved " + folder.checkpoints().resolve(outcome.checkpoint()) + ".";
  }
}
