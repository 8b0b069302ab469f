package daybench.engine.evaluation;

import daybench.datasets.metrics.Metric;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Scores in words, the same wherever they are shown.
 *
 * @param none what stands for a score that is not there
 */
public record ScoreText(String none) {
  /** A share in percent with one digit after the point. */
  public String percent(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f", 100 * share) : none;
  }

  /** The score that decides, of each part, such as 84.4/83.8. */
  public String deciding(Standing standing) {
    return standing.scores().values().stream()
        .map(part -> part.get(standing.metric()))
        .map(spread -> spread == null ? none : percent(spread.median()))
        .collect(Collectors.joining("/"));
  }

  /** The median and how far seeds lie apart. */
  public String spread(Metric metric, Standing.Spread spread) {
    String range =
        spread.seeds() > 1
            ? " (%s to %s over %d seeds)"
                .formatted(percent(spread.least()), percent(spread.greatest()), spread.seeds())
            : " (1 seed)";
    return metric.title() + " " + percent(spread.median()) + range;
  }
}
