package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybench glue}. */
@Command(
    name = "glue",
    description = "Scores models on the tasks of GLUE.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
final class GlueCommand implements Runnable, CommandGroup {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Spec private CommandSpec spec;

  // picocli sets the field before it runs the command.
  @SuppressWarnings("NullAway.Init")
  GlueCommand(Console console) {
    this.console = console;
  }

  @Override
  public List<Object> subcommands() {
    return List.of(
        new GlueInspectCommand(console),
        new GlueRunCommand(console),
        new GlueResumeCommand(console),
        new GlueTableCommand(console),
        new GlueErrorsCommand(console),
        new GlueSubmitCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which of its commands to run.");
  }
}
