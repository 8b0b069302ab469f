package daybench.datasets.masking;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** What masking knows of a vocabulary: which ids are special, and which continue a word. */
final class TokenClasses {
  private final boolean[] special;
  private final boolean[] continuation;
  private final int[] ordinary;
  private final int maskId;

  TokenClasses(int size, int maskId, IntPredicate isSpecial, IntPredicate isContinuation) {
    this.special = new boolean[size];
    this.continuation = new boolean[size];
    this.maskId = maskId;
    int[] found = new int[size];
    int count = 0;
    for (int id = 0; id < size; id++) {
      special[id] = isSpecial.test(id);
      continuation[id] = isContinuation.test(id);
      if (!special[id]) {
        found[count++] = id;
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("The vocabulary has only special tokens.");
    }
    this.ordinary = Arrays.copyOf(found, count);
  }

  boolean isSpecial(int id) {
    return special[id];
  }

  boolean isContinuation(int id) {
    return continuation[id];
  }

  /** The ids a random replacement is drawn from. */
  int[] ordinary() {
    return ordinary;
  }

  int maskId() {
    return maskId;
  }
}
