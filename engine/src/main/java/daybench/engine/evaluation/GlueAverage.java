package daybench.engine.evaluation;

import daybench.datasets.glue.GlueTask;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The average of GLUE: of each task the mean of its metrics, and of MNLI of both parts; of these
 * the mean.
 */
public final class GlueAverage {
  private GlueAverage() {}

  /**
   * The average of medians over seeds.
   *
   * @param withWnli whether WNLI counts, which many leave out
   * @return empty where a task that counts has no score
   */
  public static OptionalDouble of(List<Standing> standings, boolean withWnli) {
    List<GlueTask> counted =
        Arrays.stream(GlueTask.values())
            .filter(task -> task.countsWithoutWnli() || (withWnli && task == GlueTask.WNLI))
            .toList();
    double sum = 0;
    for (GlueTask task : counted) {
      OptionalDouble mean =
          standings.stream()
              .filter(one -> one.task().equals(task.title()))
              .flatMap(one -> one.scores().values().stream())
              .map(Map::values)
              .mapToDouble(GlueAverage::mean)
              .average();
      if (mean.isEmpty() || Double.isNaN(mean.getAsDouble())) {
        return OptionalDouble.empty();
      }
      sum += mean.getAsDouble();
    }
    return OptionalDouble.of(sum / counted.size());
  }

  private static double mean(Iterable<Standing.Spread> metrics) {
    double sum = 0;
    int count = 0;
    for (Standing.Spread metric : metrics) {
      sum += metric.median();
      count++;
    }
    return sum / count;
  }
}
