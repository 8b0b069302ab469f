package daybench.datasets.sources.wikipedia.markup;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The constructs that are open, the innermost on top, and where in the output they and their
 * separators ({@code |}) lie.
 */
final class OpenConstructs {
  private Construct[] kinds = new Construct[32];
  private int[] starts = new int[32];
  private int[] firstBars = new int[32]; // index of each construct's first separator
  private int[] bars = new int[64];
  private int depth;
  private int barCount;
  private final Map<Construct, Integer> open = new EnumMap<>(Construct.class);

  int depth() {
    return depth;
  }

  boolean isEmpty() {
    return depth == 0;
  }

  boolean isOpen(Construct kind) {
    return open.getOrDefault(kind, 0) > 0;
  }

  boolean isTop(Construct kind) {
    return depth > 0 && kinds[depth - 1] == kind;
  }

  /** The innermost; there must be one. */
  Construct top() {
    return kinds[depth - 1];
  }

  void push(Construct kind, int start) {
    if (depth == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * depth);
      starts = Arrays.copyOf(starts, 2 * depth);
      firstBars = Arrays.copyOf(firstBars, 2 * depth);
    }
    kinds[depth] = kind;
    starts[depth] = start;
    firstBars[depth] = barCount;
    depth++;
    open.merge(kind, 1, Integer::sum);
  }

  /** Notes a separator of the innermost construct. */
  void bar(int place) {
    if (barCount == bars.length) {
      bars = Arrays.copyOf(bars, 2 * barCount);
    }
    bars[barCount++] = place;
  }

  /** Where in the output the innermost construct begins. */
  int start() {
    return starts[depth - 1];
  }

  /** Where in the output the innermost construct has its separators. */
  int[] bars() {
    return Arrays.copyOfRange(bars, firstBars[depth - 1], barCount);
  }

  void pop() {
    depth--;
    open.merge(kinds[depth], -1, Integer::sum);
    barCount = firstBars[depth];
  }
}
