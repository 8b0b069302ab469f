package daybench.controllers.run;

import daybench.controllers.curves.Column;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measurements in order, each with how far the run was. For one writing thread. */
final class Track {
  private final Column steps = new Column();
  private final Column sequences = new Column();
  private final Column tokens = new Column();
  private final Column seconds = new Column();
  private final Map<Measure, Column> values = new EnumMap<>(Measure.class);

  Track(List<Measure> measures) {
    measures.forEach(measure -> values.put(measure, new Column()));
  }

  /** How far the run was. */
  void at(long step, long sequenceCount, long tokenCount, double elapsedSeconds) {
    steps.add((double) step);
    sequences.add((double) sequenceCount);
    tokens.add((double) tokenCount);
    seconds.add(elapsedSeconds);
  }

  /** A value measured there. */
  void put(Measure measure, double value) {
    column(measure).add(value);
  }

  private Column column(Measure measure) {
    Column column = values.get(measure);
    if (column == null) {
      throw new IllegalArgumentException("Not measured here: " + measure);
    }
    return column;
  }

  /** Forgets what was measured after a step. */
  void takeBack(long step) {
    int kept = steps.countUpTo((double) step);
    steps.truncate(kept);
    sequences.truncate(kept);
    tokens.truncate(kept);
    seconds.truncate(kept);
    values.values().forEach(column -> column.truncate(kept));
  }

  int size() {
    return steps.size();
  }

  double lastSequences() {
    return size() == 0 ? 0 : sequences.get(size() - 1);
  }

  double lastTokens() {
    return size() == 0 ? 0 : tokens.get(size() - 1);
  }

  long lastStep() {
    return size() == 0 ? 0 : (long) steps.get(size() - 1);
  }

  double lastSeconds() {
    return size() == 0 ? 0 : seconds.get(size() - 1);
  }

  /** What is measured so far, for any thread. */
  Frozen frozen() {
    Map<Measure, double[]> arrays = new EnumMap<>(Measure.class);
    values.forEach((measure, column) -> arrays.put(measure, column.values()));
    return new Frozen(
        size(), steps.values(), sequences.values(), tokens.values(), seconds.values(), arrays);
  }

  /**
   * A track as it was at one moment.
   *
   * @param size how many numbers of each array count
   */
  @SuppressWarnings("ArrayRecordComponent") // large, and only read
  record Frozen(
      int size,
      double[] steps,
      double[] sequences,
      double[] tokens,
      double[] seconds,
      Map<Measure, double[]> values) {}
}
