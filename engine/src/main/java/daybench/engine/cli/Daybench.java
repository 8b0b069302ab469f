package daybench.engine.cli;

import daybench.engine.cli.options.Converters;
import daybench.engine.cli.options.EnumConverter;
import daybench.engine.cli.terminal.Console;
import daybench.engine.jobs.JobFolder;
import daybench.engine.jobs.OwnSession;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code daybench}. */
@Command(
    name = "daybench",
    description = "Pretrains masked language models under a wall-clock budget, at your desk.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench demo                                    from nothing to a model in minutes",
      "  daybench corpus --wiki extracted/ --out corpus/  prepare text",
      "  daybench train --corpus corpus/ --run run/ --preset small --budget 2h",
      "  daybench watch run/                              see how it goes, from anywhere",
      "  daybench fill run/ 'The capital of France is [MASK].'",
      "  daybench export run/ --out model/                for Hugging Face Transformers",
      "  daybench glue run run/ --glue glue/ --out scores/  fine-tune and score",
      "",
      "Every command explains itself: daybench COMMAND --help."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or stopped as asked with everything saved",
      "1:an unexpected failure; the message says where its details are",
      "2:something to put right: a wrong option, a missing file, a folder in use",
      "3:training gave up, because the loss stayed infinite or undefined",
      "130:stopped by Ctrl-C; what was done is saved"
    })
public final class Daybench implements Runnable {
  private static final int NARROWEST_HELP = 60;
  private static final int WIDEST_HELP = 100;

  @Spec private CommandSpec spec;

  // picocli sets the field before it runs the command.
  @SuppressWarnings("NullAway.Init")
  Daybench() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // DJL would otherwise tell its makers, over the network, that it was started.
    System.setProperty("OPT_OUT_TRACKING", "true");
    Optional<JobFolder> job = JobFolder.ofThisProcess();
    job.ifPresent(_ -> OwnSession.begin());
    int code = run(Console.ofProcess(), arguments);
    job.ifPresent(folder -> recordExit(folder, code));
    System.exit(code);
  }

  private static void recordExit(JobFolder job, int code) {
    try {
      job.recordExit(code);
    } catch (IOException e) {
      // Whoever watches sees the process gone; what the job made does not depend on this file.
      LoggerFactory.getLogger(Daybench.class).warn("The exit code is not recorded.", e);
    }
  }

  /** Runs one command. */
  static int run(Console console, String... arguments) {
    Logs logs = new Logs();
    Failures failures = new Failures(console, logs);
    return commandLine(console, logs)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .execute(arguments);
  }

  /** All commands. */
  static CommandLine commandLine(Console console, Logs logs) {
    CommandLine commandLine = new CommandLine(new Daybench());
    for (Object command : Commands.all(console, logs)) {
      CommandLine line = laidOut(new CommandLine(command));
      if (command instanceof CommandGroup group) {
        group.subcommands().forEach(one -> line.addSubcommand(laidOut(new CommandLine(one))));
      }
      commandLine.addSubcommand(line);
    }
    EnumConverter.register(commandLine, ExportFormat.class);
    return Converters.register(commandLine)
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(helpWidth(console))
        .setUsageHelpLongOptionsMaxWidth(36)
        .setOut(writer(console.out()))
        .setErr(writer(console.err()));
  }

  private static CommandLine laidOut(CommandLine command) {
    command
        .getCommandSpec()
        .usageMessage()
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .sortOptions(false);
    return command;
  }

  private static int helpWidth(Console console) {
    boolean interactive = console.terminal().interactive();
    return interactive
        ? Math.clamp(console.terminal().columns(), NARROWEST_HELP, WIDEST_HELP)
        : WIDEST_HELP;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command to run.");
  }
}
