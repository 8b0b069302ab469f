package daybench.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.engine.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The types of events and their names in events.jsonl. */
enum EventType {
  STARTED("started", RunEvent.Started.class),
  ENVIRONMENT("environment", RunEvent.Environment.class),
  PROGRESS("progress", RunEvent.Progress.class),
  VALIDATION("validation", RunEvent.Validation.class),
  PREDICTIONS("predictions", RunEvent.Predictions.class),
  CHECKPOINT_SAVED("checkpoint_saved", RunEvent.CheckpointSaved.class),
  STEP_SKIPPED("step_skipped", RunEvent.StepSkipped.class),
  WENT_BACK("went_back", RunEvent.WentBack.class),
  WARNING("warning", RunEvent.Warning.class),
  REQUEST_TAKEN("request_taken", RunEvent.RequestTaken.class),
  BUDGET_CHANGED("budget_changed", RunEvent.BudgetChanged.class),
  STATE_CHANGED("state_changed", RunEvent.StateChanged.class);

  private final String label;
  private final Class<? extends RunEvent> recordType;

  EventType(String label, Class<? extends RunEvent> recordType) {
    this.label = label;
    this.recordType = recordType;
  }

  /** The event as one line of JSON: its type, its time, its components. */
  static String line(RunEvent event, Instant time) {
    ObjectNode json = Json.object();
    json.put("type", of(event).label);
    json.put("time", time.toString());
    json.setAll(Json.tree(event));
    return Json.line(json);
  }

  /**
   * The event of a line; empty for a type that a later version added.
   *
   * @throws daybench.datasets.UserException where the line lacks a part of its type
   */
  static Optional<RunEvent> parse(JsonNode json, String what) {
    String label = json.path("type").asText();
    for (EventType type : values()) {
      if (type.label.equals(label)) {
        return Optional.of(Json.convertLeniently(json, type.recordType, what));
      }
    }
    return Optional.empty();
  }

  /**
   * As {@link #parse}, with the time.
   *
   * @throws daybench.datasets.UserException where the line lacks a part of its type
   */
  static Optional<TimedEvent> parseTimed(JsonNode json, String what) {
    return parse(json, what).map(event -> new TimedEvent(time(json), event));
  }

  private static Instant time(JsonNode json) {
    try {
      return Instant.parse(json.path("time").asText());
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static EventType of(RunEvent event) {
    for (EventType type : values()) {
      if (type.recordType.isInstance(event)) {
        return type;
      }
    }
    throw new IllegalArgumentException("No type for " + event.getClass().getName());
  }
}
