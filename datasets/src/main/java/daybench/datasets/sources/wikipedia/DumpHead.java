package daybench.datasets.sources.wikipedia;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What stands at the head of a dump.
 *
 * @param withoutText the local names, lower case, of the namespaces whose links show no text: of
 *     media, files and categories
 */
record DumpHead(Set<String> withoutText) {
  private static final int BYTES = 1 << 18;
  private static final Pattern NAMESPACE =
      Pattern.compile("<namespace key=\"(?:-2|6|14)\"[^<>]{0,100}>([^<>]{1,100})</namespace>");

  /**
   * Reads the head of a dump.
   *
   * @throws UserException if the file is no dump
   */
  static DumpHead read(DumpRange range) throws IOException {
    String head = new String(firstBytes(range), StandardCharsets.UTF_8);
    int root = head.indexOf("<mediawiki");
    int firstPage = head.indexOf("<page>");
    if (root < 0 || (firstPage >= 0 && firstPage < root)) {
      throw new UserException(
          range.file()
              + " is not a dump of Wikipedia: give a pages-articles file, .xml or .xml.bz2.");
    }
    if (head.substring(0, root).contains("<!DOCTYPE")) {
      throw new UserException(
          range.file() + " declares a document type, which no dump does; it is not read.");
    }
    Set<String> names = new HashSet<>();
    Matcher matcher = NAMESPACE.matcher(head);
    while (matcher.find()) {
      names.add(Parser.unescapeEntities(matcher.group(1), false).strip().toLowerCase(Locale.ROOT));
    }
    return new DumpHead(Set.copyOf(names));
  }

  private static byte[] firstBytes(DumpRange range) throws IOException {
    byte[] head = new byte[BYTES];
    int length = 0;
    try (RangeBytes bytes = range.open()) {
      while (length < BYTES) {
        int read = bytes.read(head, length, BYTES - length);
        if (read < 0) {
          break;
        }
        length += read;
      }
    }
    return Arrays.copyOf(head, length);
  }
}
