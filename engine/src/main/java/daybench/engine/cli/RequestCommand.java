package daybench.engine.cli;

import daybench.engine.cli.RunControl.Outcome;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks something of a run at work. */
@Command
abstract class RequestCommand implements Callable<Integer> {
  private final Console console;
  private final ControlRequest request;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private RunParameter run = new RunParameter();

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      defaultValue = "2m",
      description = "How long to wait for the run to do it. Default: ${DEFAULT-VALUE}.")
  private Duration wait = Duration.ofMinutes(2);

  RequestCommand(Console console, ControlRequest request) {
    this.console = console;
    this.request = request;
  }

  /** What has been done, in a sentence. */
  abstract String told(RunFolder folder, Outcome outcome);

  @Override
  public Integer call() throws IOException, InterruptedException {
    RunFolder folder = run.open();
    Outcome outcome = new RunControl(folder, wait).ask(request);
    @Nullable RunStatus status = outcome.run().status();
    new Answer(request.fileName())
        .put("folder", folder.path().toString())
        .put("state", outcome.run().state().name())
        .put("step", status == null ? null : status.step())
        .put("checkpoint", outcome.checkpoint().isEmpty() ? null : outcome.checkpoint())
        .line(told(folder, outcome))
        .to(console, output.json());
    return ExitCodes.DONE;
  }
}
