package daybench.datasets.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * Drops documents that are too short.
 *
 * @param characters the fewest characters (code points) that are kept
 */
record MinimumLength(int characters) implements DocumentStep {
  @Override
  public @Nullable String apply(String text) {
    boolean surelyLong = text.length() >= 2L * characters;
    return surelyLong || text.codePointCount(0, text.length()) >= characters ? text : null;
  }
}
