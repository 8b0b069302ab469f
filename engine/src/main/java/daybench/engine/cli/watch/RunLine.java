package daybench.engine.cli.watch;

import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.cli.watch.RunView.ValidationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a run in one line, for logs and pipes. */
final class RunLine {
  private RunLine() {}

  static String of(RunView run) {
    List<String> parts = new ArrayList<>();
    parts.add(run.state() + (run.detail().isEmpty() ? "" : " (" + run.detail() + ")"));
    if (run.state().equals("STARTING")) {
      return parts.getFirst();
    }
    parts.add(
        "step "
            + Quantities.count(run.step())
            + (run.stepLimit() > 0 ? " of " + Quantities.count(run.stepLimit()) : ""));
    if (Double.isFinite(run.figures().loss())) {
      parts.add("loss " + Quantities.fixed(run.figures().loss(), 3));
    }
    if (Double.isFinite(run.figures().tokensPerSecond())) {
      parts.add(Quantities.count(Math.round(run.figures().tokensPerSecond())) + " tokens/s");
    }
    parts.add(
        Durations.formatSeconds(run.elapsedSeconds())
            + (Double.isFinite(run.budgetSeconds())
                ? " of " + Durations.formatSeconds(run.budgetSeconds())
                : ""));
    if (run.live() && Double.isFinite(run.remainingSeconds())) {
      parts.add("ETA " + Durations.formatSeconds(run.remainingSeconds()));
    }
    return String.join(", ", parts);
  }

  static String of(ValidationView validation) {
    return String.format(
        Locale.ROOT,
        "held out at step %,d: loss %.3f, perplexity %.1f, masked accuracy %s",
        validation.step(),
        validation.loss(),
        validation.perplexity(),
        Quantities.percent(validation.accuracy()));
  }
}
