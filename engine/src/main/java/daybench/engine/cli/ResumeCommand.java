package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunSnapshot;
import daybench.engine.run.ShownState;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.training.PretrainingJob;
import daybench.engine.training.Workplace;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench resume}. */
@Command(
    name = "resume",
    description = {
      "Goes on with a run: one that was paused, stopped, interrupted or killed.",
      "",
      "A paused run goes on in its own process. Any other goes on here, from its newest sound"
          + " checkpoint, bit for bit as if it had never stopped. With a larger budget a finished"
          + " run goes on, too."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench resume run/",
      "  daybench resume run/ --budget 2h    two hours in all, what is used included",
      "  daybench resume run/ --checkpoint step-000001234"
    })
final class ResumeCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Console console;
  private final Logs logs;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private RunParameter run = new RunParameter();

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "A new budget: the whole time, what is used already included.")
  private @Nullable Duration budget;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "A new number of steps, those made already included.")
  private @Nullable Long steps;

  @Option(
      names = "--checkpoint",
      paramLabel = "NAME",
      description =
          "Go back to this checkpoint of the run and on from there; later ones are set aside."
              + " Default: the newest sound one.")
  private @Nullable String checkpoint;

  @Mixin private DeviceOption device = new DeviceOption();

  ResumeCommand(Console console, Logs logs) {
    this.console = console;
    this.logs = logs;
  }

  @Override
  public Integer call() throws Exception {
    RunFolder folder = run.open();
    RunControl control = new RunControl(folder, PATIENCE);
    RunSnapshot snapshot = control.snapshot();
    if (snapshot.state() == ShownState.PAUSED && checkpoint == null) {
      return unpause(folder, control);
    }
    if (snapshot.state().live()) {
      throw new UserException(
          "A process works on %s already (%s); see it by \"daybench watch %1$s\"."
              .formatted(folder.path(), snapshot.state()));
    }
    Workplace workplace = new Workplace(CorpusOfRun::open, device.preference());
    PretrainingJob job =
        checkpoint == null
            ? PretrainingJob.resume(folder.path(), newBudget(folder), workplace)
            : PretrainingJob.resumeFrom(folder.path(), checkpoint, newBudget(folder), workplace);
    TrainingJob.Result result = new TrainingJob(console, output.json(), logs).train(job);
    new NextSteps(console, output.json()).afterTraining(job.folder().path(), result.state());
    return result.exitCode();
  }

  private int unpause(RunFolder folder, RunControl control)
      throws IOException, InterruptedException {
    if (budget != null || steps != null) {
      throw new UserException(
          "%s is paused with its budget; stop it first, then resume it with another one."
              .formatted(folder.path()));
    }
    RunSnapshot now = control.ask(ControlRequest.RESUME).run();
    new Answer("resume")
        .put("folder", folder.path().toString())
        .put("state", now.state().name())
        .line(
            "%1$s goes on in its own process; \"daybench watch %1$s\" shows it."
                .formatted(folder.path()))
        .to(console, output.json());
    return ExitCodes.DONE;
  }

  private @Nullable BudgetSettings newBudget(RunFolder folder) throws IOException {
    if (budget == null && steps == null) {
      return null;
    }
    BudgetSettings old = folder.request().budget();
    return new BudgetSettings(
        budget == null ? old.seconds() : Double.valueOf(budget.toMillis() / 1000.0),
        steps == null ? old.maximumSteps() : steps,
        null);
  }
}
