package daybench.datasets.sources.download;

import java.net.http.HttpHeaders;
import java.util.Locale;

/**
 * What a server says of a file, kept beside what was downloaded of it.
 *
 * @param validator its strong ETag, else the time of its last change, else empty: then it can't be
 *     resumed
 * @param bytes its size, or -1 where the server doesn't say
 */
record RemoteState(String validator, long bytes) {
  static final RemoteState UNKNOWN = new RemoteState("", -1);

  static RemoteState of(HttpHeaders headers, long bytes) {
    String tag = headers.firstValue("etag").orElse("");
    boolean strong = !tag.isEmpty() && !tag.toUpperCase(Locale.ROOT).startsWith("W/");
    String validator = strong ? tag : headers.firstValue("last-modified").orElse("");
    return new RemoteState(validator, bytes);
  }

  /** Whether this is, as far as one can tell, what the other was. */
  boolean matches(RemoteState other) {
    return validator.equals(other.validator)
        && (bytes < 0 || other.bytes < 0 || bytes == other.bytes);
  }

  String written() {
    return bytes + "\n" + validator + "\n";
  }

  static RemoteState parse(String text) {
    String[] lines = text.split("\n", -1);
    try {
      return lines.length < 2 ? UNKNOWN : new RemoteState(lines[1], Long.parseLong(lines[0]));
    } catch (NumberFormatException e) { // cut short by a crash
      return UNKNOWN;
    }
  }
}
