package daybench.datasets.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads bytes by lines, which end with LF, CR LF or CR. A line longer than {@link #MAXIMUM_PIECE}
 * comes in several pieces, so that memory is bounded whatever the file. The bytes are those of
 * UTF-8 or of an encoding that, like it, holds ASCII.
 */
public final class LineReader {
  /** The greatest number of bytes handed out at once. */
  static final int MAXIMUM_PIECE = 1 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 14];
  private long base; // offset in the file of buffer[0]
  private int filled;
  private int from;
  private int to;
  private boolean ended;
  private boolean startsLine;
  private boolean endsLine = true;

  /**
   * @param in the bytes
   * @param offset the offset in the file of the first of them
   */
  public LineReader(InputStream in, long offset) {
    this.in = in;
    this.base = offset;
  }

  /** Goes to the next line or piece; false at the end of the file. */
  public boolean next() throws IOException {
    startsLine = endsLine;
    from = to;
    int scanned = from;
    while (true) {
      int end = lineEnd(scanned);
      if (end >= 0) {
        to = end;
        endsLine = true;
        return true;
      }
      if (ended) {
        to = filled;
        endsLine = true;
        return to > from;
      }
      if (filled - from >= MAXIMUM_PIECE) {
        to = from + MAXIMUM_PIECE;
        endsLine = false;
        return true;
      }
      scanned = fill(Math.max(from, filled - 1)); // again from a CR that came last
    }
  }

  /** Where the line ends, its terminator included, or -1 if that is not known yet. */
  private int lineEnd(int start) {
    byte[] bytes = buffer;
    int limit = Math.min(filled, from + MAXIMUM_PIECE);
    for (int i = start; i < limit; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
      if (bytes[i] == '\r' && (i + 1 < filled || ended)) {
        return i + 1 < filled && bytes[i + 1] == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }

  /** Reads more and returns where the given place of the buffer has moved to. */
  private int fill(int place) throws IOException {
    int moved = place;
    if (filled == buffer.length && from == 0) {
      int larger = Math.min(4 * buffer.length, MAXIMUM_PIECE + 1); // one to find LF after CR
      buffer = Arrays.copyOf(buffer, larger);
    } else if (filled == buffer.length) {
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      base += from;
      filled -= from;
      moved -= from;
      from = 0;
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      ended = true;
    } else {
      filled += read;
    }
    return moved;
  }

  /** The offset in the file of the current piece. */
  public long start() {
    return base + from;
  }

  /** Whether the current piece is the first of its line. */
  public boolean startsLine() {
    return startsLine;
  }

  /** Whether the current piece is the last of its line. */
  public boolean endsLine() {
    return endsLine;
  }

  /** Whether the current piece is a whole line of nothing but white space. */
  public boolean blank() {
    return startsLine && endsLine && isBlank();
  }

  private boolean isBlank() {
    for (int i = from; i < to; i++) {
      byte b = buffer[i];
      if (b != ' ' && (b < '\t' || b > '\r')) {
        return false;
      }
    }
    return true;
  }

  /** Whether the current piece is the first of its line and begins with these bytes. */
  public boolean startsWith(byte[] prefix) {
    return startsLine
        && to - from >= prefix.length
        && Arrays.equals(buffer, from, from + prefix.length, prefix, 0, prefix.length);
  }

  /** The bytes that the current piece lies in, from {@link #from} to {@link #to}. */
  public byte[] bytes() {
    return buffer;
  }

  /** Where the current piece begins in {@link #bytes}. */
  public int from() {
    return from;
  }

  /** Where it ends, exclusive. */
  public int to() {
    return to;
  }
}
