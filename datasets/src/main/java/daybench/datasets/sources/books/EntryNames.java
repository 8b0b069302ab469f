package daybench.datasets.sources.books;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Names of entries within an archive. */
final class EntryNames {
  private static final int SHOWN = 100;

  private EntryNames() {}

  /**
   * The entry that a reference in another entry means.
   *
   * @throws DamagedBookException where it leads out of the archive or is no path
   */
  static String resolve(String from, String reference) throws DamagedBookException {
    int fragment = reference.indexOf('#');
    String path = decoded(fragment < 0 ? reference : reference.substring(0, fragment));
    if (path.isEmpty() || path.startsWith("/") || path.contains(":") || path.contains("\\")) {
      throw new DamagedBookException("it refers to " + shown(reference) + ", outside of itself");
    }
    Deque<String> parts = new ArrayDeque<>();
    int slash = from.lastIndexOf('/');
    String whole = slash < 0 ? path : from.substring(0, slash + 1) + path;
    for (String part : whole.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          throw new DamagedBookException(
              "it refers to " + shown(reference) + ", outside of itself");
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static String decoded(String reference) throws DamagedBookException {
    try {
      return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new DamagedBookException("it refers to " + shown(reference) + ", which is no path");
    }
  }

  /** A name as it may stand in a message. */
  static String shown(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
  }
}
