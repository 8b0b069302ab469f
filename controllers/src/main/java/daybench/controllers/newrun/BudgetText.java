package daybench.controllers.newrun;

import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Durations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A budget of time as it is typed: {@code 24h}, {@code 1h30m}, {@code 5m}. */
final class BudgetText {
  private static final Pattern HOURS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private BudgetText() {}

  /** Seconds in hours, minutes and seconds, without those that are 0. */
  static String of(double seconds) {
    long whole = (long) seconds;
    StringBuilder text = new StringBuilder();
    if (whole >= 3600) {
      text.append(whole / 3600).append('h');
    }
    if (whole % 3600 >= 60) {
      text.append(whole % 3600 / 60).append('m');
    }
    BigDecimal rest =
        BigDecimal.valueOf(seconds - whole + whole % 60)
            .setScale(3, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    if (rest.signum() > 0) {
      text.append(rest.toPlainString()).append('s');
    }
    return text.isEmpty() ? "0s" : text.toString();
  }

  /** The seconds of a text, a number alone being hours; empty where it is none, or none yet. */
  static OptionalDouble seconds(String text) {
    String bare = text.replaceAll("\\s", "");
    try {
      String timed = HOURS.matcher(bare).matches() ? bare + "h" : bare;
      return OptionalDouble.of(Durations.parse(timed).toMillis() / 1000.0);
    } catch (UserException e) {
      return OptionalDouble.empty();
    }
  }
}
