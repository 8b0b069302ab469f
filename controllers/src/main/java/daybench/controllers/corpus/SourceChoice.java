package daybench.controllers.corpus;

import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.JdkDocumentationSource;
import daybench.datasets.sources.PlainTextSource;
import daybench.datasets.sources.WikiExtractorSource;
import daybench.datasets.sources.books.BookSource;
import daybench.datasets.sources.wikipedia.WikipediaDumpSource;
import java.nio.file.Path;

/**
 * A source that the user chose.
 *
 * @param path a file or a folder
 */
public record SourceChoice(SourceKind kind, Path path) {
  public SourceChoice {
    path = path.toAbsolutePath().normalize();
  }

  /** A choice whose kind is guessed. */
  public static SourceChoice of(Path path) {
    return new SourceChoice(SourceKind.guess(path), path);
  }

  /** The name of the file or folder, for people. */
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  CorpusSource source(DocumentBoundary documents) {
    return switch (kind) {
      case PLAIN_TEXT -> new PlainTextSource(path, documents);
      case BOOKS -> new BookSource(path);
      case WIKI_EXTRACTOR -> new WikiExtractorSource(path);
      case WIKIPEDIA_DUMP -> new WikipediaDumpSource(path);
      case JDK_DOCUMENTATION -> new JdkDocumentationSource(path);
    };
  }
}
