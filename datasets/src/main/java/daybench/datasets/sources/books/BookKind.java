package daybench.datasets.sources.books;

import daybench.datasets.sources.compressed.CompressedName;
import java.util.Optional;

/**
 * How a book is written down, told by the end of its file's name; one that names a compression is
 * passed over, but not of an EPUB, which is compressed by itself.
 */
enum BookKind {
  PLAIN,
  MARKDOWN,
  HTML,
  EPUB;

  static Optional<BookKind> of(String fileName) {
    String inner = CompressedName.inner(fileName);
    return switch (inner.substring(inner.lastIndexOf('.') + 1)) {
      case "txt", "text" -> Optional.of(PLAIN);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "epub" -> CompressedName.is(fileName) ? Optional.empty() : Optional.of(EPUB);
      default -> Optional.empty();
    };
  }
}
