package daybench.datasets.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the first bytes of a file tell.
 *
 * @param charset UTF-8, or another that its byte-order mark names
 * @param markBytes the length of its byte-order mark, 0 without one
 * @param empty whether it holds nothing but white space and perhaps a byte-order mark
 * @param binary whether it is not text
 */
public record FileHead(Charset charset, int markBytes, boolean empty, boolean binary) {
  /** How many bytes are looked at. */
  public static final int BYTES = 1 << 16;

  /** Looks at the first bytes of a file. */
  public static FileHead of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(BYTES));
    }
  }

  /** Looks at the first bytes; as many as there are, where there are fewer than 64 KB. */
  public static FileHead of(byte[] head) {
    int mark = 0;
    Charset charset = StandardCharsets.UTF_8;
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
    } else if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
      mark = 4;
      charset = StandardCharsets.UTF_32LE;
    } else if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
      mark = 4;
      charset = StandardCharsets.UTF_32BE;
    } else if (startsWith(head, 0xFF, 0xFE)) {
      mark = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (startsWith(head, 0xFE, 0xFF)) {
      mark = 2;
      charset = StandardCharsets.UTF_16BE;
    }
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    boolean binary = utf8 && ByteCensus.of(head, head.length).looksBinary();
    boolean empty = head.length == mark || (utf8 && head.length < BYTES && isBlank(head, mark));
    return new FileHead(charset, mark, empty, binary);
  }

  /** Whether the file is in an encoding of several bytes for each character. */
  public boolean wide() {
    return !charset.equals(StandardCharsets.UTF_8);
  }

  private static boolean isBlank(byte[] head, int start) {
    for (int i = start; i < head.length; i++) {
      if (head[i] != ' ' && (head[i] < '\t' || head[i] > '\r')) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
