package daybench.engine.run;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Goes through bytes of which it is known what comes next, and says afterwards whether it did. */
final class ByteCursor {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final long EXACT_MANTISSA = 1L << 53;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final int SECONDS_A_DAY = 86_400;
  private static final int NANO_DIGITS = 9;

  private final byte[] bytes;
  private final int end;
  private int at;
  private boolean fits = true;

  /** A cursor over a part of an array. */
  ByteCursor(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** Whether all was as expected, and nothing is left. */
  boolean fitsToTheEnd() {
    return fits && at == end;
  }

  /** Whether all was as expected so far. */
  boolean fits() {
    return fits;
  }

  /** Whether null comes next, which it then passes. */
  boolean takeNull() {
    boolean found = startsWith(NULL);
    at += found ? NULL.length : 0;
    return found;
  }

  private boolean startsWith(byte[] text) {
    return at + text.length <= end
        && Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
  }

  /** These bytes come next. */
  void expect(byte[] text) {
    fits &= startsWith(text);
    at += fits ? text.length : 0;
  }

  /** This character comes next. */
  void take(char one) {
    fits &= at < end && bytes[at] == one;
    at++;
  }

  /** A number; NaN for null. */
  double number() {
    if (takeNull()) {
      return Double.NaN;
    }
    int from = at;
    boolean negative = at < end && bytes[at] == '-';
    at += negative ? 1 : 0;
    long mantissa = 0;
    int decimals = 0;
    boolean point = false;
    while (at < end && (isDigit(bytes[at]) || (bytes[at] == '.' && !point))) {
      if (bytes[at] == '.') {
        point = true;
      } else if (mantissa < EXACT_MANTISSA) {
        mantissa = 10 * mantissa + (bytes[at] - '0');
        decimals += point ? 1 : 0;
      }
      at++;
    }
    boolean exponent = at < end && (bytes[at] == 'e' || bytes[at] == 'E');
    if (!exponent && mantissa < EXACT_MANTISSA && decimals < POWERS.length && at > from) {
      // Both are exact as doubles, so the quotient is the nearest double, as the language has it.
      double size = (double) mantissa / POWERS[decimals];
      return negative ? -size : size;
    }
    return parsed(from);
  }

  private double parsed(int from) {
    while (at < end && (isDigit(bytes[at]) || "+-.eE".indexOf(bytes[at]) >= 0)) {
      at++;
    }
    try {
      return Double.parseDouble(new String(bytes, from, at - from, StandardCharsets.US_ASCII));
    } catch (NumberFormatException e) {
      fits = false;
      return Double.NaN;
    }
  }

  private static boolean isDigit(byte one) {
    return one >= '0' && one <= '9';
  }

  /** Such as 2026-11-24T23:18:24.123456Z. */
  Instant instant() {
    int year = digits(4, '-');
    int month = digits(2, '-');
    int day = digits(2, 'T');
    int hour = digits(2, ':');
    int minute = digits(2, ':');
    int second = digits(2, '\0');
    int nanos = 0;
    if (at < end && bytes[at] == '.') {
      at++;
      int digits = 0;
      while (at < end && isDigit(bytes[at]) && digits < NANO_DIGITS) {
        nanos = 10 * nanos + (bytes[at++] - '0');
        digits++;
      }
      for (; digits < NANO_DIGITS; digits++) {
        nanos *= 10;
      }
    }
    take('Z');
    if (!fits) {
      return Instant.EPOCH;
    }
    try {
      long days = LocalDate.of(year, month, day).toEpochDay();
      long seconds = days * SECONDS_A_DAY + hour * 3600L + minute * 60L + second;
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException e) {
      fits = false;
      return Instant.EPOCH;
    }
  }

  private int digits(int count, char behind) {
    int number = 0;
    for (int i = 0; i < count; i++) {
      fits &= at < end && isDigit(bytes[at]);
      number = fits ? 10 * number + (bytes[at] - '0') : 0;
      at++;
    }
    if (behind != '\0') {
      take(behind);
    }
    return number;
  }
}
