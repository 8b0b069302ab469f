package daybench.engine.evaluation;

import daybench.datasets.glue.ClassLabel;
import daybench.datasets.glue.Example;
import daybench.datasets.glue.ExampleSet;
import daybench.datasets.glue.Target;
import daybench.datasets.glue.Task;
import daybench.datasets.metrics.Calibration;
import daybench.datasets.metrics.Confusion;
import daybench.engine.finetuning.Predictions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a classifier gets wrong of a development part.
 *
 * @param part its name
 * @param labels names of the classes; empty where the task is one of scores
 * @param confusion examples by true class, then by predicted class
 * @param calibration null where the task is one of scores
 * @param worst the most confidently wrong examples, or those with the greatest error
 */
public record Analysis(
    String part,
    List<String> labels,
    List<List<Long>> confusion,
    @Nullable Calibration calibration,
    List<Mistake> worst) {
  private static final int SHOWN = 20;

  /**
   * A wrong example.
   *
   * @param index as its file names it
   * @param truth the class or score
   * @param predicted what was said
   * @param confidence the probability of what was said; of a score, the error
   */
  public record Mistake(
      String index,
      String first,
      @Nullable String second,
      String truth,
      String predicted,
      double confidence) {}

  public Analysis {
    labels = List.copyOf(labels);
    confusion = List.copyOf(confusion);
    worst = List.copyOf(worst);
  }

  /** Looks at the predictions for a set. */
  public static Analysis of(Task task, ExampleSet set, Predictions predictions) {
    return switch (task.target()) {
      case Target.Classes classes -> ofClasses(classes.labels(), set, predictions);
      case Target.Score _ -> ofScores(set, predictions);
    };
  }

  private static Analysis ofClasses(
      List<ClassLabel> labels, ExampleSet set, Predictions predictions) {
    double[] truth = set.targets();
    double[] said = predictions.values();
    double[] confidences =
        IntStream.range(0, said.length)
            .mapToDouble(i -> predictions.probabilities(i)[(int) said[i]])
            .toArray();
    boolean[] right = new boolean[said.length];
    List<Mistake> wrong = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      right[i] = said[i] == truth[i];
      if (!right[i]) {
        wrong.add(
            mistake(
                set.examples().get(i),
                labels.get((int) truth[i]).name(),
                labels.get((int) said[i]).name(),
                confidences[i]));
      }
    }
    List<List<Long>> confusion = new ArrayList<>();
    for (long[] row : Confusion.of(said, truth, labels.size()).counts()) {
      confusion.add(java.util.Arrays.stream(row).boxed().toList());
    }
    return new Analysis(
        set.name(),
        labels.stream().map(ClassLabel::name).toList(),
        confusion,
        Calibration.of(confidences, right),
        worst(wrong));
  }

  private static Analysis ofScores(ExampleSet set, Predictions predictions) {
    double[] truth = set.targets();
    double[] said = predictions.values();
    List<Mistake> all = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      all.add(
          mistake(
              set.examples().get(i),
              score(truth[i]),
              score(said[i]),
              Math.abs(said[i] - truth[i])));
    }
    return new Analysis(set.name(), List.of(), List.of(), null, worst(all));
  }

  private static String score(double value) {
    return String.format(java.util.Locale.ROOT, "%.2f", value);
  }

  private static Mistake mistake(
      Example example, String truth, String predicted, double confidence) {
    return new Mistake(
        example.index(), example.first(), example.second(), truth, predicted, confidence);
  }

  private static List<Mistake> worst(List<Mistake> mistakes) {
    return mistakes.stream()
        .sorted(Comparator.comparingDouble(Mistake::confidence).reversed())
        .limit(SHOWN)
        .toList();
  }
}
