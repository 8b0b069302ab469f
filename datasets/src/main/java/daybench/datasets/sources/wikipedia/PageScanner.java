package daybench.datasets.sources.wikipedia;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages that begin in a range of a dump. In XML a {@code <} within text is escaped, so a
 * page's tags are found without parsing.
 */
final class PageScanner {
  private static final byte[] BEGIN = "<page>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "</page>".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST_PAGE = 32 << 20; // MediaWiki has 2 MB at most, before escaping

  private final RangeBytes bytes;
  private byte[] buffer = new byte[1 << 16];
  private int from; // the first byte not given away yet
  private int filled;
  private long base; // place of buffer[0] in the range's text
  private boolean insideAtEnd;

  PageScanner(RangeBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * The next page, from its tag to its end tag; null if no more begins in the range.
   *
   * @throws DumpFormatException if a page does not end
   */
  byte @Nullable [] next() throws IOException {
    int begin = find(BEGIN, from, false);
    if (begin < 0 || base + begin >= bytes.owned()) {
      return null;
    }
    from = begin;
    int end = find(END, from + BEGIN.length, true);
    if (end < 0) {
      insideAtEnd = true;
      return null;
    }
    byte[] page = Arrays.copyOfRange(buffer, from, end + END.length);
    from = end + END.length;
    return page;
  }

  /** Whether the dump ended within a page. */
  boolean insideAtEnd() {
    return insideAtEnd;
  }

  /** Where in the range's text the last page was. */
  long place() {
    return base + from;
  }

  /** Looks for a tag; what is before it is kept in the buffer, or given up as it is passed. */
  private int find(byte[] tag, int start, boolean keep) throws IOException {
    int at = start;
    while (true) {
      int limit = filled - tag.length;
      while (at <= limit) {
        if (buffer[at] == '<' && Arrays.equals(buffer, at, at + tag.length, tag, 0, tag.length)) {
          return at;
        }
        at++;
      }
      if (!keep) {
        if (base + at >= bytes.owned()) {
          return -1;
        }
        from = Math.max(from, at);
      }
      int moved = from;
      if (!fill()) {
        return -1;
      }
      at -= moved - from;
    }
  }

  /** Reads more, having moved what is kept to the buffer's begin. */
  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      base += from;
      filled -= from;
      from = 0;
    }
    if (filled == buffer.length) {
      if (filled >= LARGEST_PAGE) {
        throw new DumpFormatException(
            "a page is longer than %d MB, which no wiki allows".formatted(LARGEST_PAGE >> 20));
      }
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    int read = bytes.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read >= 0;
  }
}
