package daybench.engine.cli.terminal;

import java.util.Locale;

/** Figures as people read them, the same in every locale. */
public final class Quantities {
  private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Quantities() {}

  /** With a comma between thousands. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Rounded to three digits or so: 950, 12.3k, 4.57M, 1.20G. */
  public static String compact(long value) {
    if (Math.abs(value) < 1000) {
      return Long.toString(value);
    }
    String units = "kMGT";
    double scaled = value / 1000.0;
    int unit = 0;
    while (Math.abs(scaled) >= 999.5 && unit < units.length() - 1) {
      scaled /= 1000;
      unit++;
    }
    int decimals = Math.abs(scaled) < 9.995 ? 2 : Math.abs(scaled) < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f%c", scaled, units.charAt(unit));
  }

  /** Bytes in binary units. */
  public static String bytes(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 1023.5 && unit < BINARY.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, BINARY[unit]);
  }

  /** A fraction as a percentage with one decimal. */
  public static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f %%", fraction * 100);
  }

  /** With a fixed number of decimals, or a dash where it is no number. */
  public static String fixed(double value, int decimals) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "-";
  }
}
