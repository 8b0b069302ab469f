package daybench.datasets.sources.books;

import java.util.Locale;
import java.util.Optional;

/** How a book is written down, told by the end of its file's name. */
enum BookKind {
  PLAIN,
  MARKDOWN,
  HTML,
  EPUB;

  static Optional<BookKind> of(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return switch (fileName.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "txt", "text" -> Optional.of(PLAIN);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "epub" -> Optional.of(EPUB);
      default -> Optional.empty();
    };
  }
}
