package daybench.engine.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The lines of a file that grows: each call gives those that were finished since the last one. A
 * line begun waits until it ends. A file that became shorter is another one, and read anew.
 */
final class GrowingLines {
  private static final int LONGEST_LINE = 1 << 20;
  private static final long MOST_BYTES_A_CALL = 64 << 20;

  private final Path file;
  private byte[] buffer = new byte[1 << 16];
  private int begun;
  private long offset;
  private boolean tooLong;

  GrowingLines(Path file) {
    this.file = file;
  }

  /** Takes what a line is made of. */
  interface Sink {
    /** A line without its end, as a part of an array that is used again. */
    void line(byte[] bytes, int from, int length);

    /** A line longer than any line is. */
    void tooLong();
  }

  /**
   * Reads on, at most 64 MiB.
   *
   * @return whether there may be more to read at once
   */
  boolean read(Sink sink) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < offset) {
        restart();
      }
      if (size - offset > buffer.length) {
        buffer = Arrays.copyOf(buffer, LONGEST_LINE); // a long history: larger strides
      }
      long end = offset + MOST_BYTES_A_CALL;
      while (offset < end) {
        int found = channel.read(ByteBuffer.wrap(buffer, begun, buffer.length - begun), offset);
        if (found <= 0) {
          return false;
        }
        offset += found;
        split(begun + found, sink);
      }
      return true;
    } catch (NoSuchFileException e) {
      restart();
      return false;
    }
  }

  private void restart() {
    offset = 0;
    begun = 0;
    tooLong = false;
  }

  private void split(int filled, Sink sink) {
    int from = 0;
    for (int at = begun; at < filled; at++) {
      if (buffer[at] == '\n') {
        if (tooLong) {
          sink.tooLong();
        } else {
          sink.line(buffer, from, at - from);
        }
        tooLong = false;
        from = at + 1;
      }
    }
    keep(from, filled);
  }

  /** Keeps a line begun for the next bytes; of one that is too long, nothing. */
  private void keep(int from, int filled) {
    begun = filled - from;
    System.arraycopy(buffer, from, buffer, 0, begun);
    if (begun == buffer.length && buffer.length < LONGEST_LINE) {
      buffer = Arrays.copyOf(buffer, LONGEST_LINE);
    } else if (begun == buffer.length || tooLong) {
      begun = 0;
      tooLong = true;
    }
  }
}
