package daybench.datasets.sources.javadoc;

/** The Unicode escapes of Java source (Java Language Specification, 3.3). */
final class UnicodeEscapes {
  private UnicodeEscapes() {}

  /** Decodes escapes, but keeps as they are those of control characters and half surrogates. */
  static String decode(String source) {
    int at = source.indexOf("\\u");
    if (at < 0) {
      return source;
    }
    StringBuilder decoded = new StringBuilder(source.length());
    int copied = 0;
    while (at >= 0 && at + 1 < source.length()) {
      int digits = at + 1;
      while (digits < source.length() && source.charAt(digits) == 'u') {
        digits++;
      }
      int value = digits > at + 1 ? hexadecimal(source, digits) : -1;
      if (value >= 0) {
        decoded.append(source, copied, at).append((char) value);
        copied = digits + 4;
      }
      // A backslash before another one escapes that, so that it can't begin an escape.
      at = source.indexOf('\\', value >= 0 ? copied : digits == at + 1 ? at + 2 : digits);
    }
    return decoded.append(source, copied, source.length()).toString();
  }

  private static int hexadecimal(String source, int start) {
    if (start + 4 > source.length()) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = Character.digit(source.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    boolean kept = Character.isISOControl(value) || Character.isSurrogate((char) value);
    return kept ? -1 : value;
  }
}
