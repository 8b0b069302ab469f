package daybench.views.wizard;

import java.util.Locale;

/** Figures as people read them. */
public final class Quantity {
  private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Quantity() {}

  /** With a comma between thousands. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Rounded to three digits: 950, 12.3 k, 4.57 M, 1.20 G. */
  public static String compact(double value) {
    String[] units = {"", " k", " M", " G", " T"};
    int unit = 0;
    double scaled = value;
    while (Math.abs(scaled) >= 999.5 && unit < units.length - 1) {
      scaled /= 1000;
      unit++;
    }
    int decimals =
        unit == 0 && scaled == Math.rint(scaled) ? 0 : scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f%s", scaled, units[unit]);
  }

  /** As {@link #compact(double)}, of a whole number. */
  public static String compact(long value) {
    return compact((double) value);
  }

  /** As {@link #bytes(double)}, of a whole number. */
  public static String bytes(long bytes) {
    return bytes((double) bytes);
  }

  /** Bytes in binary units. */
  public static String bytes(double bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 1023.5 && unit < BINARY.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, BINARY[unit]);
  }

  /** A length of time, in two units at most. */
  public static String time(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3_600) {
      return two(whole / 60, "min", whole % 60, "s");
    }
    if (whole < 86_400) {
      return two(whole / 3_600, "h", whole / 60 % 60, "min");
    }
    return two(whole / 86_400, "d", whole / 3_600 % 24, "h");
  }

  private static String two(long large, String largeUnit, long small, String smallUnit) {
    String first = large + " " + largeUnit;
    return small == 0 ? first : "%s %02d %s".formatted(first, small, smallUnit);
  }
}
