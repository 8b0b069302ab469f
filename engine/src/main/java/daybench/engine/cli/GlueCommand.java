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
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench glue download --to glue/ --tasks RTE,MRPC",
      "  daybench glue inspect glue/",
      "  daybench glue run run/ --glue glue/ --tasks RTE,MRPC --out scores/",
      "  daybench glue table scores/ --json",
      "  daybench glue errors scores/ --task MRPC",
      "  daybench glue submit scores/ --out submission.zip"
    })
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
        new GlueDownloadCommand(console),
        new GlueInspectCommand(console),
        new GlueRunCommand(console),
        new GlueResumeCommand(console),
        new GlueTableCommand(console),
        new GlueErrorsCommand(console),
        new GlueSubmitCommand(console),
        new GlueWorkerCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which of its commands to run.");
  }
}
