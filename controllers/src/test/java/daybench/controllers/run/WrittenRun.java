package daybench.controllers.run;

import daybench.engine.run.EventLog;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run folder written by the engine's own writers, in which this process says to be at work. */
final class WrittenRun {
  static final double BUDGET_SECONDS = 1000;

  final RunFolder folder;

  WrittenRun(Path path) throws IOException {
    this(path, BudgetSettings.ofSeconds(BUDGET_SECONDS));
  }

  WrittenRun(Path path, BudgetSettings budget) throws IOException {
    folder =
        RunFolder.create(
            path,
            Presets.load("tiny", 8192)
                .request(String.valueOf(path.getFileName()), "/corpora/one", 1, 1, "0.1.0")
                .withBudget(budget));
  }

  WrittenRun say(RunState state, long step) throws IOException {
    return say(state, step, ProcessIdentity.current());
  }

  WrittenRun say(RunState state, long step, ProcessIdentity process) throws IOException {
    new RunStatus(
            state,
            process,
            Instant.now(),
            step,
            8 * step,
            64 * step,
            step,
            BUDGET_SECONDS,
            null,
            step / BUDGET_SECONDS,
            "",
            "")
        .write(folder.statusFile());
    return this;
  }

  WrittenRun events(RunEvent... events) throws IOException {
    try (EventLog log = EventLog.open(folder.eventsFile())) {
      for (RunEvent event : events) {
        log.write(event);
      }
    }
    return this;
  }

  static RunEvent.Started started(long fromStep) {
    return new RunEvent.Started(1, "0.1.0", 1, fromStep, fromStep);
  }

  static RunEvent.Progress progress(long step, @Nullable Double loss) {
    return new RunEvent.Progress(
        step,
        8 * step,
        64 * step,
        0.5,
        loss,
        1e-3,
        0.9,
        2000 + step,
        0.01,
        step,
        step / BUDGET_SECONDS,
        BUDGET_SECONDS - step,
        500_000_000L,
        0.75,
        null);
  }

  static RunEvent.Validation validation(long step, double loss) {
    return new RunEvent.Validation(step, step, loss, Math.exp(loss), 0.25, 64, 0.5, true);
  }

  static RunEvent.Predictions predictions(long step, String token) {
    return new RunEvent.Predictions(
        step,
        step,
        List.of(
            new RunEvent.FilledSentence(
                "a [MASK]",
                List.of(new RunEvent.FilledGap(2, 8, List.of(new RunEvent.Guess(token, 0.5)))),
                "")));
  }
}
