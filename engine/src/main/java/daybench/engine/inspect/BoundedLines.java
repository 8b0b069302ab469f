package daybench.engine.inspect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of UTF-8 and never keeps more of one than a limit. */
final class BoundedLines {
  private final InputStream in;
  private final int limit;

  /**
   * @param limit bytes of a line
   */
  BoundedLines(InputStream in, int limit) {
    this.in = new BufferedInputStream(in);
    this.limit = limit;
  }

  /** The next line; null at the end of the input, where what has no line end still counts. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    int read;
    while ((read = in.read()) >= 0 && read != '\n') {
      if (++length <= limit) {
        line.write(read);
      }
    }
    if (read < 0 && length == 0) {
      return null;
    }
    if (length > limit) {
      return new Line("", "The line has more than %,d bytes.".formatted(limit));
    }
    return decoded(line.toByteArray());
  }

  private static Line decoded(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new Line(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString(), null);
    } catch (CharacterCodingException e) {
      return new Line("", "The line is not UTF-8 text.");
    }
  }

  /**
   * A line.
   *
   * @param fault why there is no text; null where there is
   */
  record Line(String text, @Nullable String fault) {}
}
