package daybench.engine.settings;

import daybench.datasets.UserException;
import org.jspecify.annotations.Nullable;

/** The checks of the settings; each failure is a sentence that names the setting and its range. */
final class Checks {
  private Checks() {}

  static void present(String setting, @Nullable Object value) {
    if (value == null) {
      throw new UserException("The setting \"" + setting + "\" is missing; give it a value.");
    }
  }

  static void atLeast(String setting, long value, long minimum) {
    if (value < minimum) {
      throw new UserException(
          "The setting \"" + setting + "\" is " + value + "; it must be at least " + minimum + ".");
    }
  }

  static void positive(String setting, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new UserException(
          "The setting \"" + setting + "\" is " + value + "; it must be above 0.");
    }
  }

  static void notNegative(String setting, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new UserException(
          "The setting \"" + setting + "\" is " + value + "; it must be 0 or more.");
    }
  }

  /** Checks {@code 0 <= value <= 1}. */
  static void proportion(String setting, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new UserException(
          "The setting \"" + setting + "\" is " + value + "; it must be between 0 and 1.");
    }
  }

  /** Checks {@code 0 <= value < 1}. */
  static void belowOne(String setting, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new UserException(
          "The setting \"" + setting + "\" is " + value + "; it must be at least 0 and below 1.");
    }
  }
}
