package daybench.controllers.run;

import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.run.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Events of a run in words. */
final class MarkTexts {
  private MarkTexts() {}

  static String of(RunEvent.Started event) {
    return event.fromStep() == 0
        ? "Began with Daybench " + event.daybenchVersion()
        : "Went on from step " + Quantities.count(event.fromStep());
  }

  static String of(RunEvent.Validation event) {
    Double loss = event.loss();
    String figures =
        loss == null
            ? "Held-out loss is not finite"
            : String.format(
                Locale.ROOT,
                "Held-out loss %.3f, accuracy %.1f %%",
                loss,
                100 * event.maskedAccuracy());
    return figures + (event.best() ? ", the best so far" : "");
  }

  static String of(RunEvent.CheckpointSaved event) {
    return "Saved %s, %s (%s)"
        .formatted(
            event.folder(),
            Quantities.bytes(event.bytes()),
            String.join(", ", event.reasons()).toLowerCase(Locale.ROOT));
  }

  static String of(RunEvent.StepSkipped event) {
    return event.reason().isEmpty() ? "Changed nothing" : event.reason();
  }

  static String of(RunEvent.RequestTaken event) {
    return switch (event.request()) {
      case PAUSE -> "Asked to pause";
      case RESUME -> "Asked to go on";
      case STOP -> "Asked to save and stop";
      case CHECKPOINT -> "Asked to save a checkpoint";
    };
  }

  static String of(RunEvent.BudgetChanged event) {
    List<String> parts = new ArrayList<>();
    Double seconds = event.seconds();
    Long steps = event.maximumSteps();
    if (seconds != null) {
      parts.add(Durations.formatSeconds(seconds));
    }
    if (steps != null) {
      parts.add(Quantities.count(steps) + " steps");
    }
    return "The budget is now " + String.join(" or ", parts);
  }

  static String of(RunEvent.StateChanged event) {
    String state = event.state().name().replace('_', ' ').toLowerCase(Locale.ROOT);
    String capital = state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1);
    return event.message().isEmpty() ? capital : capital + ": " + event.message();
  }
}
