package daybench.datasets.sources.download;

import daybench.datasets.UserException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file on the web.
 *
 * @param uri where it is, without a fragment
 * @param checksum what it must be, or null where that is not known
 */
public record RemoteFile(URI uri, @Nullable Checksum checksum) {
  private static final int LONGEST_NAME = 120;

  /** Whether a source is named by an address rather than by a path. */
  public static boolean isAddress(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.startsWith("https://") || small.startsWith("http://");
  }

  /**
   * Reads an address such as {@code https://host/file.parquet#sha256=...}; the fragment may give a
   * checksum by sha256, sha1 or md5.
   *
   * @throws UserException where it is none
   */
  public static RemoteFile parse(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() == null || fileName(uri).isEmpty()) {
        throw new UserException("%s names no file on the web.".formatted(text));
      }
      if (uri.getUserInfo() != null) {
        throw new UserException("An address must not hold a user's name or password.");
      }
      String fragment = uri.getFragment();
      URI bare = new URI(fragment == null ? text : text.substring(0, text.indexOf('#')));
      return new RemoteFile(bare, fragment == null ? null : Checksum.parse(fragment));
    } catch (URISyntaxException e) {
      throw new UserException("%s is no address: %s.".formatted(text, e.getReason()), e);
    }
  }

  /** A name to keep the file by: the last part of its path, of harmless characters only. */
  public String name() {
    return fileName(uri);
  }

  private static String fileName(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String harmless = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[._]+", "");
    int extra = Math.max(0, harmless.length() - LONGEST_NAME);
    return harmless.substring(extra); // its end tells what kind of file it is
  }
}
