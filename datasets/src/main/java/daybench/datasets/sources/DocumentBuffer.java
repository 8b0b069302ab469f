package daybench.datasets.sources;

import java.util.Arrays;

/**
 * Gathers the bytes of a document and hands it on. A document longer than the limit is cut into
 * several: before a blank line if there is one in its second half, else at the end of a line, else
 * at white space, else between two characters.
 */
final class DocumentBuffer {
  private final TextDecoder decoder;
  private final OriginNames origins;
  private final int limit;
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private long offset;
  private boolean anything;

  /** Names a document by its file's name and by its place in the file. */
  @FunctionalInterface
  interface OriginNames {
    String of(long offset);
  }

  /**
   * @param limit the greatest length of a document, in bytes
   */
  DocumentBuffer(TextDecoder decoder, OriginNames origins, int limit) {
    this.decoder = decoder;
    this.origins = origins;
    this.limit = limit;
  }

  /** Adds bytes to the document, beginning one with them if there is none. */
  void append(byte[] source, int from, int to, long sourceOffset) {
    if (!anything) {
      offset = sourceOffset;
      anything = true;
    }
    int added = 0;
    while (added < to - from) {
      int room = Math.min(limit - length, to - from - added);
      if (bytes.length < length + room) {
        bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(length + room, 2 * bytes.length)));
      }
      System.arraycopy(source, from + added, bytes, length, room);
      length += room;
      added += room;
      if (length == limit && added < to - from) {
        cut();
      }
    }
  }

  /** Ends the document, if there is one, and hands it on. */
  void end() {
    if (anything) {
      decoder.emit(origins.of(offset), bytes, length);
    }
    length = 0;
    anything = false;
  }

  private void cut() {
    int end = border();
    String origin = origins.of(offset);
    decoder.report().add(SourceIssue.DOCUMENT_CUT, origin);
    decoder.emit(origin, bytes, end);
    System.arraycopy(bytes, end, bytes, 0, length - end);
    offset += end;
    length -= end;
  }

  private int border() {
    int lineEnd = 0;
    int space = 0;
    for (int i = length - 1; i >= length / 2; i--) {
      byte b = bytes[i];
      if (b == '\n') {
        int before = bytes[i - 1] == '\r' ? i - 2 : i - 1;
        if (before >= 0 && bytes[before] == '\n') {
          return i + 1;
        }
        lineEnd = Math.max(lineEnd, i + 1);
      } else if (b == ' ' || b == '\t') {
        space = Math.max(space, i + 1);
      }
    }
    return lineEnd > 0 ? lineEnd : space > 0 ? space : characterBorder();
  }

  private int characterBorder() {
    int end = length;
    while (end > length - 4 && end > 1 && (bytes[end - 1] & 0xC0) == 0x80) {
      end--; // back to the lead byte of the last character, which moves to the next document
    }
    return (bytes[end - 1] & 0xC0) == 0xC0 ? Math.max(1, end - 1) : length;
  }
}
