package daybench.datasets.sources.download;

import daybench.datasets.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The hash that a file must have. SHA-1 and MD5, which publishers of dumps still give, tell damage
 * but not intent.
 *
 * @param algorithm as Java names it
 * @param hex lower-case hexadecimal
 */
public record Checksum(String algorithm, String hex) {
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha256", "SHA-256", "sha1", "SHA-1", "md5", "MD5");
  private static final Map<String, Integer> DIGITS = Map.of("SHA-256", 64, "SHA-1", 40, "MD5", 32);

  /**
   * Reads {@code sha256=...}, {@code sha1=...} or {@code md5=...}.
   *
   * @throws UserException where it is none
   */
  static Checksum parse(String text) {
    int equals = text.indexOf('=');
    String name = text.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
    String hex = text.substring(equals + 1).toLowerCase(Locale.ROOT);
    String algorithm = ALGORITHMS.getOrDefault(name, "");
    if (!hex.matches("[0-9a-f]+") || hex.length() != DIGITS.getOrDefault(algorithm, 0)) {
      throw new UserException(
          "#%s is no checksum; write #sha256=, #sha1= or #md5= and the hash in hexadecimal."
              .formatted(text));
    }
    return new Checksum(algorithm, hex);
  }

  /** The hash of a file by the same algorithm. */
  String of(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm + ".", e);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
