package daybench.engine.cli.watch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a view shows of a run. Figures not known yet are NaN or -1.
 *
 * @param folder the run folder
 * @param state in one word, upper case
 * @param detail why it is so, or empty
 * @param live whether a process works on it now
 * @param step optimiser steps made
 * @param sequences trained on, epochs counted
 * @param tokens trained on
 * @param elapsedSeconds budget used
 * @param budgetSeconds the whole budget, NaN where the run ends by steps
 * @param stepLimit steps at which the run ends, -1 where it ends by time
 * @param figures of the last report
 * @param losses training loss of every report, oldest first
 * @param validations oldest first
 * @param warnings oldest first
 */
public record RunView(
    Path folder,
    String state,
    String detail,
    boolean live,
    long step,
    long sequences,
    long tokens,
    double elapsedSeconds,
    double budgetSeconds,
    long stepLimit,
    Figures figures,
    List<Double> losses,
    List<ValidationView> validations,
    List<String> warnings) {
  public RunView {
    losses = List.copyOf(losses);
    validations = List.copyOf(validations);
    warnings = List.copyOf(warnings);
  }

  /**
   * Figures of one moment.
   *
   * @param loss training loss in nats per masked token, averaged over the step's batch
   * @param waitingFraction part of the time spent waiting for batches, 0 to 1
   * @param memoryBytes resident memory of the process
   */
  public record Figures(
      double loss,
      double learningRate,
      double gradientNorm,
      double tokensPerSecond,
      double waitingFraction,
      long memoryBytes) {}

  /** Held-out figures: loss in nats per masked token, accuracy 0 to 1. */
  public record ValidationView(long step, double loss, double accuracy) {
    /** Exponential of the loss. */
    public double perplexity() {
      return Math.exp(loss);
    }
  }

  /** Part of the budget or of the steps done, 0 to 1. */
  public double fraction() {
    double fraction = stepLimit > 0 ? (double) step / stepLimit : elapsedSeconds / budgetSeconds;
    return Double.isFinite(fraction) ? Math.clamp(fraction, 0, 1) : 0;
  }

  /** Seconds to the end, or NaN where unknown. */
  public double remainingSeconds() {
    if (stepLimit > 0) {
      return step > 0 ? elapsedSeconds / step * (stepLimit - step) : Double.NaN;
    }
    return Math.max(0, budgetSeconds - elapsedSeconds);
  }

  /** The newest validation. */
  public @Nullable ValidationView lastValidation() {
    return validations.isEmpty() ? null : validations.getLast();
  }
}
