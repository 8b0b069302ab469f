package daybench.datasets.cleaning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what steps do to documents; the tallies of parts are merged. For one thread. */
public final class CleaningTally {
  private final Map<CleaningStep, StepCount> counts = new EnumMap<>(CleaningStep.class);

  /** Counts what a step did. */
  public void add(StepCount count) {
    counts.merge(
        count.step(),
        count,
        (one, other) ->
            new StepCount(
                one.step(), one.changed() + other.changed(), one.dropped() + other.dropped()));
  }

  /** Counts what was done elsewhere. */
  public void add(List<StepCount> others) {
    others.forEach(this::add);
  }

  /** What one step did. */
  public StepCount count(CleaningStep step) {
    return counts.getOrDefault(step, new StepCount(step, 0, 0));
  }

  /** Of every step that was counted, in the order of the steps. */
  public List<StepCount> counts() {
    return List.copyOf(counts.values());
  }
}
