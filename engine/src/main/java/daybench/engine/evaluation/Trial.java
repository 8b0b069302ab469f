package daybench.engine.evaluation;

import daybench.engine.finetuning.FineTuneSettings;
import java.util.Locale;

/**
 * One training of a grid.
 *
 * @param task its name
 * @param rate peak learning rate
 * @param batch examples a step
 */
public record Trial(String task, double rate, int batch, int epochs, long seed) {
  /** The name of its folder: the same trial has the same. */
  public String id() {
    return "%s-lr%s-b%d-e%d-s%d".formatted(task, rateText(rate), batch, epochs, seed);
  }

  /** Whether another differs in nothing but the seed. */
  boolean sameButSeed(Trial other) {
    return task.equals(other.task)
        && rate == other.rate
        && batch == other.batch
        && epochs == other.epochs;
  }

  /** The settings of this trial: those of the grid with its own values. */
  FineTuneSettings settings(FineTuneSettings base) {
    return base.withLearningRate(rate).withBatch(batch).withEpochs(epochs).withSeed(seed);
  }

  /** What it is trained with, in words; the seed left out. */
  public String settingsText() {
    return "rate %s, batch %d, %s"
        .formatted(rateText(rate), batch, epochs == 1 ? "1 epoch" : epochs + " epochs");
  }

  /** A rate as people write it: 5e-05 is 5e-5. */
  public static String rateText(double rate) {
    String text = String.format(Locale.ROOT, "%.3e", rate);
    return text.replaceFirst("\\.?0*e", "e")
        .replaceFirst("e([-+])0*(\\d)", "e$1$2")
        .replace("e+", "e");
  }
}
