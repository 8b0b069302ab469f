package daybench.controllers.run;

import daybench.controllers.curves.Points;
import daybench.controllers.run.ComparedRun.Trait;
import daybench.controllers.run.ComparedRun.Value;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.Quantities;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What came out of a run, for a row of a table. */
final class Results {
  private Results() {}

  static Map<Trait, Value> of(RunFigures figures, RunCurves curves) {
    Map<Trait, Value> values = new LinkedHashMap<>();
    Points heldOut = curves.curve(Measure.HELD_OUT_LOSS, Along.STEP);
    double best = lowest(heldOut);
    put(values, "Held-out loss", figures.heldOutLoss(), "%.3f");
    put(values, "Best held-out loss", best, "%.3f");
    put(values, "Perplexity", Math.exp(figures.heldOutLoss()), "%.1f");
    put(values, "Masked accuracy (%)", figures.maskedAccuracy(), "%.1f");
    put(values, "Training loss", figures.loss(), "%.3f");
    put(values, "Tokens/s", mean(curves.curve(Measure.TOKENS_PER_SECOND, Along.STEP)), "%,.0f");
    values.put(
        new Trait(Trait.RESULT, "Steps"),
        new Value(Quantities.count((long) figures.step()), figures.step()));
    values.put(
        new Trait(Trait.RESULT, "Tokens"),
        new Value(Quantities.compact((long) figures.tokens()), figures.tokens()));
    values.put(
        new Trait(Trait.RESULT, "Time"),
        new Value(Durations.formatSeconds(figures.elapsedSeconds()), figures.elapsedSeconds()));
    put(values, "Budget used (%)", 100 * figures.fraction(), "%.0f");
    return values;
  }

  private static void put(Map<Trait, Value> values, String name, double number, String format) {
    if (Double.isFinite(number)) {
      values.put(
          new Trait(Trait.RESULT, name),
          new Value(String.format(Locale.ROOT, format, number), number));
    }
  }

  private static double lowest(Points points) {
    double lowest = Double.NaN;
    for (int i = 0; i < points.size(); i++) {
      double y = points.y(i);
      if (!(y >= lowest)) { // also where nothing is known yet
        lowest = Double.isNaN(y) ? lowest : y;
      }
    }
    return lowest;
  }

  private static double mean(Points points) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < points.size(); i++) {
      if (!Double.isNaN(points.y(i))) {
        sum += points.y(i);
        count++;
      }
    }
    return sum / count;
  }
}
