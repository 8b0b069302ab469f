package daybench.datasets.sources.download;

import daybench.datasets.UserException;
import java.net.URI;

/**
 * Another place to fetch files from.
 *
 * @param from how addresses begin that it stands in for
 * @param to what they begin with instead
 */
public record Mirror(String from, String to) {
  /**
   * Reads {@code FROM=TO}.
   *
   * @throws UserException where it is not two addresses
   */
  public static Mirror parse(String text) {
    int equals = text.indexOf('=');
    String from = text.substring(0, Math.max(0, equals));
    String to = text.substring(equals + 1);
    if (!RemoteFile.isAddress(from) || !RemoteFile.isAddress(to)) {
      throw new UserException(
          "A mirror is two addresses, such as https://dumps.example.org=https://mirror.example.net;"
              + " '%s' is not.".formatted(text));
    }
    return new Mirror(from, to);
  }

  boolean standsInFor(URI uri) {
    return uri.toString().startsWith(from);
  }

  URI instead(URI uri) {
    return URI.create(to + uri.toString().substring(from.length()));
  }
}
