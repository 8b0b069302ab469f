package daybench.engine.training;

import daybench.engine.DaybenchVersion;
import daybench.engine.device.ProcessMetrics;
import daybench.engine.run.EventLog;
import daybench.engine.run.EventSchema;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.BudgetSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything a run says: its events, its status and its log. For the training thread. */
final class RunReport implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(RunReport.class);

  private final EventLog events;
  private final Heartbeat heartbeat;
  private final BudgetSettings budget;
  private final ProcessIdentity process = ProcessIdentity.current();
  private Supplier<Optional<RunEvent.Gpu>> gpu = Optional::empty;
  private RunState state = RunState.STARTING;
  private String activity = "";
  private String message = "";
  private Counters counters = Counters.START;
  private double elapsedSeconds;
  private double fraction;

  /** Says at once that the run is starting. */
  RunReport(RunFolder folder, BudgetSettings budget) throws IOException {
    this.budget = budget;
    this.events = EventLog.open(folder.eventsFile());
    this.heartbeat = new Heartbeat(folder, status());
  }

  /** Reports figures of a GPU from now on. */
  void gpu(Supplier<Optional<RunEvent.Gpu>> figures) {
    gpu = figures;
  }

  /** Work begins, from a point on. */
  void started(SavedPoint from, @Nullable BudgetSettings newBudget) {
    events.write(
        new RunEvent.Started(
            EventSchema.VERSION,
            DaybenchVersion.number(),
            process.pid(),
            from.counters().step(),
            from.elapsedSeconds()));
    if (newBudget != null) {
      events.write(
          new RunEvent.BudgetChanged(
              newBudget.seconds(), newBudget.maximumSteps(), newBudget.exitAtSeconds()));
    }
    LOGGER.info("Daybench {} begins at step {}.", DaybenchVersion.number(), from.counters().step());
  }

  /** What the run computes with. */
  void environment(RunEvent.Environment found) {
    LOGGER.info(
        "Computing on {} ({}) in {} with {}, {} threads, instructions {}.",
        found.device(),
        found.deviceName(),
        found.precision(),
        found.library(),
        found.threads(),
        found.instructionSet());
    events.write(found);
  }

  void event(RunEvent event) {
    events.write(event);
  }

  void warn(String text) {
    LOGGER.warn("{}", text);
    events.write(new RunEvent.Warning(text));
  }

  void info(String text) {
    LOGGER.info("{}", text);
  }

  /** How far the run is; in status.json within a second. */
  void reached(Counters now, double elapsed, double budgetFraction) {
    counters = now;
    elapsedSeconds = elapsed;
    fraction = budgetFraction;
    heartbeat.say(status());
  }

  /** What the run does besides training, or empty. */
  void activity(String what) {
    activity = what;
    heartbeat.say(status());
  }

  /** A new state, with the reason where the state alone does not say it. */
  void state(RunState next, String why) {
    state = next;
    message = why;
    activity = "";
    LOGGER.info("{} at step {}. {}", next, counters.step(), why);
    events.write(new RunEvent.StateChanged(next, counters.step(), elapsedSeconds, why));
    heartbeat.sayNow(status());
  }

  /** Reports what the meter has averaged. */
  void progress(ProgressMeter meter, double epochs, double etaSeconds) {
    events.write(
        new RunEvent.Progress(
            counters.step(),
            counters.sequences(),
            counters.tokens(),
            epochs,
            finite(meter.loss()),
            meter.learningRate(),
            finite(meter.gradientNorm()),
            meter.tokensPerSecond(),
            meter.waitingFraction(),
            elapsedSeconds,
            fraction,
            finite(etaSeconds),
            ProcessMetrics.residentBytes().orElse(null),
            ProcessMetrics.processorLoad().orElse(null),
            gpu.get().orElse(null)));
  }

  static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private RunStatus status() {
    return new RunStatus(
        state,
        process,
        Instant.now(),
        counters.step(),
        counters.sequences(),
        counters.tokens(),
        elapsedSeconds,
        budget.seconds(),
        budget.maximumSteps(),
        fraction,
        activity,
        message);
  }

  /** Makes sure that the events so far are on disk. */
  void force() {
    events.force();
  }

  @Override
  public void close() throws IOException {
    heartbeat.close();
    events.force();
    events.close();
  }
}
