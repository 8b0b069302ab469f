package daybench.controllers.home;

import daybench.controllers.evaluation.EvaluationItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders of runs. */
public enum RunOrder {
  LAST_ACTIVITY("Last activity"),
  NAME("Name"),
  HELD_OUT_LOSS("Held-out loss"),
  STATE("State");

  static final Comparator<CorpusItem> NEWEST_CORPUS =
      Comparator.comparing((CorpusItem corpus) -> known(corpus.created()))
          .reversed()
          .thenComparing(corpus -> corpus.folder().toString());

  static final Comparator<EvaluationItem> NEWEST_EVALUATION =
      Comparator.comparing(
              (EvaluationItem one) ->
                  one.standing().live() ? Instant.MAX : known(one.lastActivity()))
          .reversed()
          .thenComparing(one -> one.folder().toString());

  private final String label;

  RunOrder(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** What comes first; what is equal keeps one order always. */
  Comparator<RunItem> comparator() {
    Comparator<RunItem> first =
        switch (this) {
          case LAST_ACTIVITY -> Comparator.comparing(RunOrder::activity).reversed();
          case NAME -> Comparator.comparing(run -> run.name().toLowerCase(Locale.ROOT));
          case HELD_OUT_LOSS -> Comparator.comparingDouble(RunOrder::loss);
          case STATE -> Comparator.comparing(RunItem::standing);
        };
    return first.thenComparing(run -> run.folder().toString());
  }

  // Live runs change each second, and must not change places with each other each second.
  private static Instant activity(RunItem run) {
    return run.standing().live() ? Instant.MAX : known(run.lastActivity());
  }

  private static double loss(RunItem run) {
    return Double.isNaN(run.bestLoss()) ? Double.POSITIVE_INFINITY : run.bestLoss();
  }

  private static Instant known(@Nullable Instant instant) {
    return instant == null ? Instant.MIN : instant;
  }
}
