package daybench.engine.evaluation;

import daybench.engine.finetuning.FineTuneReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a task of an evaluation stands. Of the combinations of rate, batch and epochs, the one is
 * taken whose median over the seeds is highest.
 *
 * @param task its name
 * @param metric by which trials are compared
 * @param done trials
 * @param failed trials
 * @param all trials
 * @param chosen a trial of the combination with the highest median; null where none is done
 * @param scores of that combination over its seeds, by part and metric
 * @param best the trial with the highest score; null where none is done
 */
public record Standing(
    String task,
    String metric,
    int done,
    int failed,
    int all,
    @Nullable Trial chosen,
    Map<String, Map<String, Spread>> scores,
    @Nullable Trial best) {
  /**
   * A score over seeds.
   *
   * @param seeds how many
   */
  public record Spread(double median, double least, double greatest, int seeds) {
    static Spread of(double[] scores) {
      double[] sorted = scores.clone();
      Arrays.sort(sorted); // NaN last
      int half = sorted.length / 2;
      double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
      return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }
  }

  public Standing {
    scores = new LinkedHashMap<>(scores);
  }

  /** The spread of the score by which trials are compared; empty where none is done. */
  public Optional<Spread> selected() {
    return scores.values().stream().findFirst().map(part -> part.get(metric));
  }

  static List<Standing> of(EvaluationRequest request, List<TrialResult> results) {
    List<Standing> standings = new ArrayList<>();
    for (String task : request.tasks()) {
      List<TrialResult> its =
          results.stream().filter(result -> result.trial().task().equals(task)).toList();
      int all = request.trials().size() / request.tasks().size();
      standings.add(of(task, its, all));
    }
    return List.copyOf(standings);
  }

  private static Standing of(String task, List<TrialResult> results, int all) {
    List<TrialResult> done = results.stream().filter(one -> one.report() != null).toList();
    int failed = results.size() - done.size();
    Optional<TrialResult> best = greatest(done, TrialResult::score);
    Optional<TrialResult> chosen =
        greatest(done, one -> Spread.of(scores(seedsOf(one, done))).median());
    return new Standing(
        task,
        best.map(one -> report(one).selection()).orElse(""),
        done.size(),
        failed,
        all,
        chosen.map(TrialResult::trial).orElse(null),
        chosen.map(one -> spreads(seedsOf(one, done))).orElse(Map.of()),
        best.map(TrialResult::trial).orElse(null));
  }

  /** The first of the greatest; what is no number is less than any. */
  private static Optional<TrialResult> greatest(
      List<TrialResult> results, ToDoubleFunction<TrialResult> score) {
    Optional<TrialResult> greatest = Optional.empty();
    double most = Double.NaN;
    for (TrialResult result : results) {
      double value = score.applyAsDouble(result);
      if (greatest.isEmpty() || value > most || (Double.isNaN(most) && !Double.isNaN(value))) {
        greatest = Optional.of(result);
        most = value;
      }
    }
    return greatest;
  }

  private static List<TrialResult> seedsOf(TrialResult one, List<TrialResult> done) {
    return done.stream().filter(other -> other.trial().sameButSeed(one.trial())).toList();
  }

  private static double[] scores(List<TrialResult> results) {
    return results.stream().mapToDouble(TrialResult::score).toArray();
  }

  private static Map<String, Map<String, Spread>> spreads(List<TrialResult> seeds) {
    Map<String, Map<String, Spread>> spreads = new LinkedHashMap<>();
    report(seeds.getFirst())
        .bestEvaluation()
        .scores()
        .forEach(
            (part, metrics) -> {
              Map<String, Spread> of = new LinkedHashMap<>();
              metrics.keySet().forEach(metric -> of.put(metric, spread(seeds, part, metric)));
              spreads.put(part, of);
            });
    return spreads;
  }

  private static Spread spread(List<TrialResult> seeds, String part, String metric) {
    return Spread.of(
        seeds.stream()
            .mapToDouble(
                one ->
                    report(one)
                        .bestEvaluation()
                        .scores()
                        .getOrDefault(part, Map.of())
                        .getOrDefault(metric, Double.NaN))
            .toArray());
  }

  private static FineTuneReport report(TrialResult result) {
    return Objects.requireNonNull(result.report());
  }
}
