package daybench.datasets.masking;

import daybench.datasets.random.CounterRandom;
import java.util.Arrays;

/** Chooses which positions of a sequence are to be predicted. */
final class MaskPositions {
  private final TokenClasses classes;
  private final boolean wholeWord;

  MaskPositions(TokenClasses classes, boolean wholeWord) {
    this.classes = classes;
    this.wholeWord = wholeWord;
  }

  /**
   * At least {@code wanted} positions (fewer where the sequence has no more ordinary tokens),
   * ascending. Single tokens: exactly as many as wanted; whole words: more by less than the length
   * of the last word picked.
   */
  int[] choose(int[] tokens, int wanted, long key) {
    int[] starts = new int[tokens.length];
    int[] lengths = new int[tokens.length];
    int units = 0;
    int previous = -1;
    for (int position = 0; position < tokens.length; position++) {
      if (classes.isSpecial(tokens[position])) {
        continue;
      }
      boolean joins =
          wholeWord && previous == position - 1 && classes.isContinuation(tokens[position]);
      if (joins && units > 0) {
        lengths[units - 1]++;
      } else {
        starts[units] = position;
        lengths[units++] = 1;
      }
      previous = position;
    }
    return pick(starts, lengths, units, wanted, key);
  }

  /** The first steps of a Fisher-Yates shuffle: only as many as are needed. */
  private static int[] pick(int[] starts, int[] lengths, int units, int wanted, long key) {
    int[] order = new int[units];
    Arrays.setAll(order, i -> i);
    int tokens = 0;
    int picked = 0;
    while (picked < units && tokens < wanted) {
      int other = picked + CounterRandom.below(CounterRandom.bits(key, 0, picked), units - picked);
      int unit = order[other];
      order[other] = order[picked];
      order[picked++] = unit;
      tokens += lengths[unit];
    }
    int[] positions = new int[tokens];
    int next = 0;
    for (int i = 0; i < picked; i++) {
      for (int j = 0; j < lengths[order[i]]; j++) {
        positions[next++] = starts[order[i]] + j;
      }
    }
    Arrays.sort(positions);
    return positions;
  }
}
