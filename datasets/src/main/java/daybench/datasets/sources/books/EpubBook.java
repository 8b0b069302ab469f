package daybench.datasets.sources.books;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.sources.compressed.UnpackingBounds;
import daybench.datasets.sources.compressed.UnpackingBoundsException;
import daybench.datasets.sources.compressed.ZipArchive;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The prose of an EPUB: the chapters that its package document lists as its spine, in that order.
 * Its XML is parsed without document types or entities of its own, and the names in it only look up
 * entries of the archive.
 */
final class EpubBook {
  private static final UnpackingBounds BOUNDS = new UnpackingBounds(100, 16 << 20, 256 << 20);
  private static final int MAXIMUM_ENTRY_BYTES = 64 << 20;
  private static final int MAXIMUM_CHAPTERS = 10_000;
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final List<String> FONT_MANGLING =
      List.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

  private final ZipArchive archive;
  private final CancelSignal cancel;

  private EpubBook(ZipArchive archive, CancelSignal cancel) {
    this.archive = archive;
    this.cancel = cancel;
  }

  /**
   * The prose of a book, empty where it has none.
   *
   * @throws DamagedBookException where it is no EPUB, damaged or locked
   * @throws UserException where it would unpack to more than any book has
   */
  static String prose(Path file, CancelSignal cancel) throws IOException {
    try (ZipArchive archive = new ZipArchive(file, BOUNDS, MAXIMUM_ENTRY_BYTES)) {
      return new EpubBook(archive, cancel).prose();
    } catch (UnpackingBoundsException e) {
      throw new UserException(
          "%s is not read as a book: %s. Take it out of the folder."
              .formatted(file, e.getMessage()),
          e);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new DamagedBookException("no sound zip archive");
    }
  }

  private String prose() throws IOException {
    refuseLocked();
    Element root = xml(CONTAINER).selectFirst("rootfile");
    if (root == null || root.attr("full-path").isEmpty()) {
      throw new DamagedBookException("its container names no package");
    }
    String packageName = root.attr("full-path");
    Document opf = xml(packageName);
    Map<String, Element> items = new HashMap<>();
    for (Element item : opf.getAllElements()) {
      if (localName(item).equals("item")) {
        items.putIfAbsent(item.attr("id"), item);
      }
    }
    StringBuilder prose = new StringBuilder();
    Set<String> read = new HashSet<>();
    for (Element reference : opf.getAllElements()) {
      Element item = items.get(reference.attr("idref"));
      if (!localName(reference).equals("itemref") || item == null || !isChapter(item, reference)) {
        continue;
      }
      cancel.throwIfCancelled();
      String name = EntryNames.resolve(packageName, item.attr("href"));
      if (read.add(name) && read.size() <= MAXIMUM_CHAPTERS) {
        String chapter = HtmlBook.prose(entry(name));
        prose.append(prose.isEmpty() || chapter.isEmpty() ? "" : "\n\n").append(chapter);
      }
    }
    return prose.toString();
  }

  private static boolean isChapter(Element item, Element reference) {
    String type = item.attr("media-type");
    boolean page = type.equals("application/xhtml+xml") || type.equals("text/html");
    boolean contents = List.of(item.attr("properties").split(" ", -1)).contains("nav");
    return page && !contents && !reference.attr("linear").equals("no");
  }

  /** Fonts may be mangled without harm; where chapters are encrypted there is nothing to read. */
  private void refuseLocked() throws IOException {
    var encryption = archive.read(ENCRYPTION);
    if (encryption.isEmpty()) {
      return;
    }
    for (Element method : parse(encryption.get()).getAllElements()) {
      if (localName(method).equals("encryptionmethod")
          && !FONT_MANGLING.contains(method.attr("Algorithm"))) {
        throw new DamagedBookException("locked by copy protection");
      }
    }
  }

  private Document xml(String name) throws IOException {
    return parse(entry(name));
  }

  private static Document parse(byte[] xml) throws IOException {
    String noBase = "";
    return Jsoup.parse(
        new ByteArrayInputStream(xml), StandardCharsets.UTF_8.name(), noBase, Parser.xmlParser());
  }

  private byte[] entry(String name) throws IOException {
    return archive
        .read(name)
        .orElseThrow(() -> new DamagedBookException("it lacks " + EntryNames.shown(name)));
  }

  /** An element's name without the prefix of its namespace. */
  private static String localName(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }
}
