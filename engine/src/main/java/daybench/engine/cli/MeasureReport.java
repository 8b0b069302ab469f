package daybench.engine.cli;

import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.forecast.Forecast;
import daybench.engine.forecast.Measurement;
import daybench.engine.forecast.MicroBatchTrial;
import daybench.engine.settings.RunRequest;
import java.util.Optional;

/** What a trial found and what a budget will reach by it. */
final class MeasureReport {
  private final RunRequest request;
  private final Measurement measured;

  MeasureReport(RunRequest request, Measurement measured) {
    this.request = request;
    this.measured = measured;
  }

  void to(Console console, boolean json) {
    Optional<Forecast> forecast = Forecast.of(measured, request);
    Answer answer =
        new Answer("measurement")
            .put("measurement", measured)
            .put("forecast", forecast.orElse(null))
            .line("")
            .row(
                "device",
                "%s (%s), %s"
                    .formatted(measured.deviceName(), measured.device(), measured.precision()));
    for (MicroBatchTrial trial : measured.trials()) {
      answer.row("batch " + trial.microBatch(), told(trial));
    }
    measured
        .largest()
        .ifPresent(
            trial ->
                answer.row(
                    "largest",
                    "micro-batch %d %s"
                        .formatted(
                            trial.microBatch(),
                            measured.complete()
                                ? "fits"
                                : "fits; larger ones were not tried in the time")));
    measured
        .fastest()
        .ifPresent(trial -> answer.row("fastest", "micro-batch " + trial.microBatch()));
    forecast.ifPresent(reached -> tell(reached, answer));
    answer.to(console, json);
  }

  private static String told(MicroBatchTrial trial) {
    return trial.fits()
        ? "%s tokens/s, %s in use"
            .formatted(
                Quantities.compact(Math.round(trial.tokensPerSecond())),
                Quantities.bytes(trial.memoryBytes()))
        : "does not fit";
  }

  private void tell(Forecast reached, Answer answer) {
    answer
        .row(
            "reaches",
            "%s steps of %s sequences in %s"
                .formatted(
                    Quantities.count(reached.steps()),
                    Quantities.count(request.batch().effectiveBatch()),
                    Durations.formatSeconds(reached.seconds())))
        .row(
            "that is",
            "%s sequences (%s of the paper's 95M), %s tokens, %s epochs"
                .formatted(
                    Quantities.compact(reached.sequences()),
                    Quantities.percent(reached.shareOfPaper()),
                    Quantities.compact(reached.tokens()),
                    Quantities.fixed(reached.epochs(), 2)))
        .row(
            "validation",
            "%d times on %s held-out tokens, %s in all"
                .formatted(
                    reached.validations(),
                    Quantities.compact(reached.heldOutTokens()),
                    Durations.formatSeconds(reached.validationSeconds())));
    reached
        .warning(request)
        .ifPresent(warning -> answer.put("warning", warning).row("warning", warning));
  }
}
