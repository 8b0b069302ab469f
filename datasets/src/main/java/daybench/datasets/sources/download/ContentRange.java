package daybench.datasets.sources.download;

import java.net.http.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a file an answer holds.
 *
 * @param start its first byte, or -1 where the answer doesn't say
 * @param total the size of the file, or -1
 */
record ContentRange(long start, long total) {
  private static final Pattern FORM =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

  static ContentRange of(HttpHeaders headers) {
    Matcher matcher = FORM.matcher(headers.firstValue("content-range").orElse(""));
    if (!matcher.matches()) {
      return new ContentRange(-1, -1);
    }
    String total = matcher.group(2);
    return new ContentRange(
        Long.parseLong(matcher.group(1)), total.equals("*") ? -1 : Long.parseLong(total));
  }
}
