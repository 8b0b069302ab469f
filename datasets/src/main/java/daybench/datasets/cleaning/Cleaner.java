package daybench.datasets.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts documents through some steps, in their order. Immutable, safe for many threads. */
public final class Cleaner {
  /** Does nothing. */
  public static final Cleaner NONE = new Cleaner(List.of());

  private final List<Map.Entry<CleaningStep, DocumentStep>> steps;

  Cleaner(List<Map.Entry<CleaningStep, DocumentStep>> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Whether it leaves every document as it is. */
  public boolean doesNothing() {
    return steps.isEmpty();
  }

  /**
   * Cleans a document.
   *
   * @param effects is told of each step that changes or drops it
   * @return its text without white space at either end, which may be empty; null where dropped
   */
  public @Nullable String clean(String text, Consumer<StepCount> effects) {
    String now = text;
    for (Map.Entry<CleaningStep, DocumentStep> step : steps) {
      @Nullable String next = step.getValue().apply(now);
      if (next == null) {
        effects.accept(new StepCount(step.getKey(), 0, 1));
        return null;
      }
      if (!Objects.equals(next, now)) {
        effects.accept(new StepCount(step.getKey(), 1, 0));
        now = next.strip();
      }
    }
    return now;
  }

  /** This one's steps, then another's. */
  public Cleaner then(Cleaner other) {
    List<Map.Entry<CleaningStep, DocumentStep>> all = new ArrayList<>(steps);
    all.addAll(other.steps);
    return new Cleaner(all);
  }
}
