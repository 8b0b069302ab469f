package daybench.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.datasets.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a run tell so far. Steps that a killed process made after its last checkpoint,
 * or that the run itself took back, drop out of the history when they are made again.
 */
public final class RunHistory {
  private final List<RunEvent.Progress> progress = new ArrayList<>();
  private final List<RunEvent.Validation> validations = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private RunEvent.@Nullable Environment environment;
  private long unreadable;

  /** Adds a line of events.jsonl. */
  void add(JsonNode json) {
    Optional<RunEvent> event;
    try {
      event = EventType.parse(json, "a line of events.jsonl");
    } catch (UserException e) {
      unreadable++;
      return;
    }
    event.ifPresent(this::add);
  }

  /** Adds an event. */
  void add(RunEvent event) {
    switch (event) {
      case RunEvent.Started started -> takeBack(started.fromStep());
      case RunEvent.WentBack back -> {
        takeBack(back.toStep());
        warnings.add(back.message());
      }
      case RunEvent.Environment found -> environment = found;
      case RunEvent.Progress one -> progress.add(one);
      case RunEvent.Validation one -> validations.add(one);
      case RunEvent.Warning warning -> warnings.add(warning.message());
      case RunEvent.Predictions _,
          RunEvent.CheckpointSaved _,
          RunEvent.StepSkipped _,
          RunEvent.RequestTaken _,
          RunEvent.BudgetChanged _,
          RunEvent.StateChanged _ -> {
        // Told by the event itself; no curve is drawn of it.
      }
    }
  }

  private void takeBack(long step) {
    while (!progress.isEmpty() && progress.getLast().step() > step) {
      progress.removeLast();
    }
    while (!validations.isEmpty() && validations.getLast().step() > step) {
      validations.removeLast();
    }
  }

  /** Reports of the training, oldest first. */
  public List<RunEvent.Progress> progress() {
    return List.copyOf(progress);
  }

  /** Validations, oldest first. */
  public List<RunEvent.Validation> validations() {
    return List.copyOf(validations);
  }

  /** Warnings, oldest first. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** What the last process computed with. */
  public Optional<RunEvent.Environment> environment() {
    return Optional.ofNullable(environment);
  }

  /** Lines of a known type that could not be understood. */
  public long unreadable() {
    return unreadable;
  }
}
