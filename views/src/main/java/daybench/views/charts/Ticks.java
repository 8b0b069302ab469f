package daybench.views.charts;

import daybench.controllers.curves.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis, and how they are written. */
final class Ticks {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int MOST_DECADES_IN_FULL = 1;

  private Ticks() {}

  /** Round numbers of a stretch, at most about {@code most} of them. */
  static List<Double> linear(Range range, int most) {
    double step = step(range.length() / Math.max(1, most));
    List<Double> ticks = new ArrayList<>();
    if (!(step > 0) || !Double.isFinite(range.length())) {
      return ticks;
    }
    long first = (long) Math.ceil(range.from() / step - 1e-9);
    long last = (long) Math.floor(range.to() / step + 1e-9);
    for (long i = first; i <= last && ticks.size() <= 4L * most; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private static double step(double atLeast) {
    if (!(atLeast > 0)) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double step : STEPS) {
      if (step * power >= atLeast * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Round numbers of a stretch above 0 whose logarithms are drawn. */
  static List<Double> logarithmic(Range range, int most) {
    int lowest = (int) Math.floor(Math.log10(range.from()));
    int highest = (int) Math.ceil(Math.log10(range.to()));
    if (Math.log10(range.to() / range.from()) <= MOST_DECADES_IN_FULL) {
      List<Double> even = linear(range, most);
      even.removeIf(tick -> tick <= 0);
      return even;
    }
    int every = Math.max(1, (highest - lowest) / Math.max(1, most));
    boolean between = every == 1 && highest - lowest <= 3;
    List<Double> ticks = new ArrayList<>();
    for (int decade = lowest; decade <= highest; decade += every) {
      for (int factor : between ? new int[] {1, 2, 5} : new int[] {1}) {
        double tick = factor * Math.pow(10, decade);
        if (tick >= range.from() && tick <= range.to()) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** A number as short as an axis wants it: 250, 0.0005, 3e-5, 12k, 3.5M. */
  static String text(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    if (size < 1e-4 * (1 - 1e-9)) {
      return trimmed(String.format(Locale.ROOT, "%.2e", value));
    }
    if (size < 10_000) {
      return trimmed(String.format(Locale.ROOT, size < 1 ? "%.6f" : "%.3f", value));
    }
    if (size < 1e6) {
      return trimmed(String.format(Locale.ROOT, "%.2f", value / 1e3)) + "k";
    }
    if (size < 1e9) {
      return trimmed(String.format(Locale.ROOT, "%.3f", value / 1e6)) + "M";
    }
    return trimmed(String.format(Locale.ROOT, "%.3f", value / 1e9)) + "G";
  }

  /** A value as precise as one asks for when pointing at it. */
  static String precise(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value)) {
      return "–";
    }
    if (size != 0 && (size < 1e-3 || size >= 1e15)) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    if (size >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size < 1 ? "%.4f" : "%.3f", value);
  }

  private static String trimmed(String number) {
    String mantissa = number.replaceAll("e.*", "");
    String exponent = number.substring(mantissa.length());
    String digits =
        mantissa.contains(".") ? mantissa.replaceAll("0+$", "").replaceAll("\\.$", "") : mantissa;
    return digits + exponent.replace("e-0", "e-").replace("e+0", "e");
  }
}
