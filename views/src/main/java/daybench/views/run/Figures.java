package daybench.views.run;

import java.util.Locale;

/** Figures as people read them; a dash where unknown. */
final class Figures {
  static final String UNKNOWN = "–";

  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY = 86_400;
  private static final int IN_HOURS = 2 * DAY;

  private Figures() {}

  /** Such as {@code 42s}, {@code 12m 5s}, {@code 3h 12m}, {@code 2d 4h}. */
  static String duration(double seconds) {
    if (!Double.isFinite(seconds)) {
      return UNKNOWN;
    }
    long whole = Math.round(Math.max(0, seconds));
    if (whole < MINUTE) {
      return whole + "s";
    }
    if (whole < HOUR) {
      return two(whole / MINUTE, "m", whole % MINUTE, "s");
    }
    return whole <= IN_HOURS
        ? two(whole / HOUR, "h", whole % HOUR / MINUTE, "m")
        : two(whole / DAY, "d", whole % DAY / HOUR, "h");
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    String first = large + largeUnit;
    return small == 0 ? first : first + " " + small + smallUnit;
  }

  /** Such as {@code 12,345}. */
  static String count(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,.0f", value) : UNKNOWN;
  }

  /** Such as {@code 12.3k} or {@code 95M}. */
  static String compact(double value) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    double size = Math.abs(value);
    if (size < 10_000) {
      return count(value);
    }
    double shown = size < 1e6 ? value / 1e3 : size < 1e9 ? value / 1e6 : value / 1e9;
    String unit = size < 1e6 ? "k" : size < 1e9 ? "M" : "G";
    String format = Math.abs(shown) < 100 ? "%.1f%s" : "%.0f%s";
    return String.format(Locale.ROOT, format, shown, unit);
  }

  /** With so many decimals. */
  static String fixed(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%." + decimals + "f", value)
        : UNKNOWN;
  }
}
