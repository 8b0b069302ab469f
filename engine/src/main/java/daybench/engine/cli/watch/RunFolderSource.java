package daybench.engine.cli.watch;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.engine.cli.watch.RunView.Figures;
import daybench.engine.cli.watch.RunView.ValidationView;
import daybench.engine.run.EventReader;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunHistory;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunSnapshot;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.BudgetSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run as its folder tells it. */
public final class RunFolderSource implements RunSource {
  private final RunReader reader;
  private final EventReader events;

  public RunFolderSource(RunFolder folder) {
    this.reader = new RunReader(folder);
    this.events = new EventReader(folder.eventsFile());
  }

  @Override
  public RunView view() {
    try {
      reader.readOn(_ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RunSnapshot now = reader.snapshot();
    @Nullable RunStatus status = now.status();
    List<RunEvent.Progress> progress = reader.history().progress();
    @Nullable BudgetSettings budget = now.request() == null ? null : now.request().budget();
    return new RunView(
        reader.folder().path(),
        now.state().name(),
        now.detail(),
        now.state().live(),
        status == null ? 0 : status.step(),
        status == null ? 0 : status.sequences(),
        status == null ? 0 : status.tokens(),
        status == null ? 0 : status.elapsedSeconds(),
        budgetSeconds(budget),
        budget == null || budget.maximumSteps() == null ? -1 : budget.maximumSteps(),
        figures(progress),
        progress.stream().map(RunEvent.Progress::loss).filter(Objects::nonNull).toList(),
        reader.history().validations().stream()
            .map(one -> new ValidationView(one.step(), number(one.loss()), one.maskedAccuracy()))
            .toList(),
        reader.history().warnings());
  }

  private static double budgetSeconds(@Nullable BudgetSettings budget) {
    if (budget == null || budget.maximumSteps() != null) {
      return budget == null ? Double.NaN : number(budget.seconds());
    }
    double seconds = number(budget.seconds());
    return budget.exitAtSeconds() == null ? seconds : Math.min(seconds, budget.exitAtSeconds());
  }

  private static Figures figures(List<RunEvent.Progress> progress) {
    if (progress.isEmpty()) {
      return new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, -1);
    }
    RunEvent.Progress last = progress.getLast();
    return new Figures(
        number(last.loss()),
        last.learningRate(),
        number(last.gradientNorm()),
        last.tokensPerSecond(),
        last.waitingFraction(),
        last.memoryBytes() == null ? -1 : last.memoryBytes());
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  /** What the events tell, as of the last look at the run. */
  public RunHistory history() {
    return reader.history();
  }

  @Override
  public List<JsonNode> newEvents() {
    try {
      return events.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
