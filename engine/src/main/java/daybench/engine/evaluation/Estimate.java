package daybench.engine.evaluation;

import daybench.datasets.CancelSignal;
import daybench.datasets.glue.ExampleSet;
import daybench.datasets.glue.TaskData;
import daybench.engine.device.ComputeDevice;
import daybench.engine.finetuning.FineTuning;
import daybench.engine.finetuning.StartingPoint;
import java.io.IOException;

/**
 * How long a grid will take, from a few steps of one of its tasks.
 *
 * @param trials of the grid
 * @param seconds of all of them, one after the other
 */
public record Estimate(int trials, double seconds) {
  /** Computing outputs alone takes about a third of a training step, which has a way back, too. */
  private static final double SCORING_SHARE = 1 / 3.0;

  /** Measures the first task, and takes the others to be alike by the words of their examples. */
  public static Estimate of(
      EvaluationRequest request, StartingPoint start, ComputeDevice device, CancelSignal cancel)
      throws IOException {
    double secondsPerWord = Double.NaN;
    double seconds = 0;
    for (String name : request.tasks()) {
      TaskData data = TrialMaker.data(request, name);
      if (Double.isNaN(secondsPerWord)) {
        Trial trial = request.trials().getFirst();
        double perExample =
            new FineTuning(start, data, trial.settings(request.settings()), device)
                .secondsPerExample(cancel);
        secondsPerWord = perExample * data.training().size() / words(data.training());
      }
      double words = work(data);
      for (int epochs : request.epochs()) {
        seconds +=
            secondsPerWord
                * words
                * epochs
                * request.rates().size()
                * request.batches().size()
                * request.seeds().size();
      }
    }
    return new Estimate(request.trials().size(), seconds);
  }

  /** The work of an epoch: words to train on, and a share of those to score. */
  static double work(TaskData data) {
    double words = words(data.training());
    for (ExampleSet set : data.development()) {
      words += SCORING_SHARE * words(set);
    }
    return words;
  }

  /** As often as this. */
  public Estimate times(int times) {
    return new Estimate(trials * times, seconds * times);
  }

  /** With so many made at a time, which do not hinder one another. */
  public Estimate atOnce(int workers) {
    return new Estimate(trials, seconds / Math.min(workers, Math.max(1, trials)));
  }

  /** Of another number of trials that take as long each. */
  public Estimate of(int others) {
    return new Estimate(others, seconds * others / trials);
  }

  private static double words(ExampleSet set) {
    return set.examples().stream()
        .mapToLong(
            example ->
                spaces(example.first()) + example.other().map(Estimate::spaces).orElse(0L) + 3)
        .sum();
  }

  private static long spaces(String text) {
    return text.chars().filter(c -> c == ' ').count() + 1;
  }
}
