package daybench.datasets.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Converts a stream in UTF-16 or UTF-32 into UTF-8; what is malformed becomes U+FFFD. */
final class WideToUtf8 extends InputStream {
  private final Reader reader;
  private final char[] characters = new char[1 << 13];
  private int kept; // a high surrogate that waits for its other half
  private byte[] bytes = new byte[0];
  private int next;
  private long replaced;

  WideToUtf8(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int wanted) throws IOException {
    while (next == bytes.length) {
      int read = reader.read(characters, kept, characters.length - kept);
      int length = kept + Math.max(0, read);
      if (length == 0) {
        return -1;
      }
      kept = read > 0 && Character.isHighSurrogate(characters[length - 1]) ? 1 : 0;
      String text = new String(characters, 0, length - kept);
      replaced += text.chars().filter(c -> c == '\uFFFD').count();
      bytes = text.getBytes(StandardCharsets.UTF_8);
      characters[0] = characters[length - 1];
      next = 0;
    }
    int count = Math.min(wanted, bytes.length - next);
    System.arraycopy(bytes, next, target, from, count);
    next += count;
    return count;
  }

  /** How many replacement characters were read or made so far. */
  long replaced() {
    return replaced;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
