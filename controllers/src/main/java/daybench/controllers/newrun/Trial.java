package daybench.controllers.newrun;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.jobs.JobState;
import daybench.datasets.UserException;
import daybench.engine.forecast.Measurement;
import daybench.engine.json.Json;
import daybench.engine.settings.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A short real trial of a run, in a process of the engine. */
public final class Trial {
  private static final long LOOKS_EVERY_MILLIS = 150;

  private final EngineJobs jobs;
  private final Background background;
  private final Path subject;
  private final ReadOnlyObjectWrapper<Optional<TrialResult>> measurement =
      new ReadOnlyObjectWrapper<>(this, "measurement", Optional.empty());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
  private final AtomicReference<@Nullable EngineJob> current = new AtomicReference<>();

  Trial(EngineJobs jobs, Background background, Path subject) {
    this.jobs = jobs;
    this.background = background;
    this.subject = subject;
  }

  /** What the last trial found. */
  public ReadOnlyObjectProperty<Optional<TrialResult>> measurement() {
    return measurement.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** Why the last trial found nothing. */
  public ReadOnlyObjectProperty<Optional<Failure>> failure() {
    return failure.getReadOnlyProperty();
  }

  void begin(List<String> arguments, RunRequest request) {
    if (running.get()) {
      return;
    }
    running.set(true);
    failure.set(Optional.empty());
    background.run(
        () -> measure(arguments),
        found -> {
          running.set(false);
          found.ifPresent(one -> measurement.set(Optional.of(new TrialResult(one, request))));
        },
        why -> {
          running.set(false);
          failure.set(Optional.of(why));
        });
  }

  /** Ends the trial that runs. */
  public void stop() {
    EngineJob job = current.get();
    if (job != null) {
      background.run(job::cancel, done -> {}, why -> failure.set(Optional.of(why)));
    }
  }

  /** The measurement; empty where the trial was stopped. */
  private Optional<Measurement> measure(List<String> arguments) throws Exception {
    EngineJob job = jobs.start(JobRequest.of(JobKind.MEASUREMENT, "Measure", subject, arguments));
    current.set(job);
    try {
      JobSnapshot now = job.look();
      while (now.state().live()) {
        Thread.sleep(LOOKS_EVERY_MILLIS);
        now = job.look();
      }
      if (now.state() == JobState.CANCELLED) {
        return Optional.empty();
      }
      if (now.state() != JobState.DONE || now.result().isEmpty()) {
        throw new UserException(now.message());
      }
      return Optional.of(
          Json.convertLeniently(
              now.result().get().path("measurement"), Measurement.class, "The measurement"));
    } finally {
      current.set(null);
      jobs.forget(job);
    }
  }
}
