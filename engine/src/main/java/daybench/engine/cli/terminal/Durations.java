package daybench.engine.cli.terminal;

import daybench.datasets.UserException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people type and read them. */
public final class Durations {
  private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,9})?)";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:%1$sd)?(?:%1$sh)?(?:%1$sm)?(?:%1$ss)?".formatted(NUMBER), Pattern.CASE_INSENSITIVE);
  private static final int[] SECONDS = {86_400, 3_600, 60, 1};

  private Durations() {}

  /**
   * Parses lengths such as {@code 90s}, {@code 5m}, {@code 1h30m}, {@code 1.5h} and {@code 2d}.
   *
   * @throws UserException where the text is none, or is no time at all
   */
  public static Duration parse(String text) {
    Matcher matcher = PARTS.matcher(text.strip());
    if (text.isBlank() || !matcher.matches()) {
      throw new UserException(
          "'%s' is not a length of time; write it with units, such as 90s, 5m, 1h30m or 24h."
              .formatted(text));
    }
    BigDecimal seconds = BigDecimal.ZERO;
    for (int unit = 0; unit < SECONDS.length; unit++) {
      String number = matcher.group(unit + 1);
      if (number != null) {
        seconds = seconds.add(new BigDecimal(number).multiply(BigDecimal.valueOf(SECONDS[unit])));
      }
    }
    Duration duration = Duration.ofNanos(0).plusNanos(seconds.movePointRight(9).longValue());
    if (!duration.isPositive()) {
      throw new UserException("'%s' is no time at all; give a length above zero.".formatted(text));
    }
    return duration;
  }

  /** Two units at most: {@code 42s}, {@code 4m 05s}, {@code 1h 30m}, {@code 2d 03h}. */
  public static String format(Duration duration) {
    long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
    if (seconds < 60) {
      return seconds + "s";
    }
    if (seconds < 3_600) {
      return "%dm %02ds".formatted(seconds / 60, seconds % 60);
    }
    long minutes = Math.round(seconds / 60.0);
    if (minutes < 24 * 60) {
      return "%dh %02dm".formatted(minutes / 60, minutes % 60);
    }
    long hours = Math.round(seconds / 3_600.0);
    return String.format(Locale.ROOT, "%dd %02dh", hours / 24, hours % 24);
  }

  /** As {@link #format(Duration)}, of seconds. */
  public static String formatSeconds(double seconds) {
    return format(Duration.ofMillis(Math.round(seconds * 1000)));
  }
}
