package daybench.controllers.corpus;

import daybench.datasets.UserException;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.JdkDocumentationSource;
import daybench.datasets.sources.PlainTextSource;
import daybench.datasets.sources.WeightedSource;
import daybench.datasets.sources.WikiExtractorSource;
import daybench.datasets.sources.books.BookSource;
import daybench.datasets.sources.download.RemoteFile;
import daybench.datasets.sources.tables.TableSource;
import daybench.datasets.sources.wikipedia.WikipediaDumpSource;
import java.nio.file.Path;

/**
 * A source that the user chose.
 *
 * @param location the absolute path of a file or a folder, or the https:// address of a file
 * @param weight how many times its documents are learnt from
 */
public record SourceChoice(SourceKind kind, String location, double weight) {
  /** A file or folder whose kind is guessed. */
  public static SourceChoice of(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return new SourceChoice(SourceKind.guess(whole), whole.toString(), 1);
  }

  /**
   * A file on the web, whose kind is guessed by its name.
   *
   * @throws UserException where the address is none, or not of https
   */
  public static SourceChoice at(String address) {
    String text = address.strip();
    RemoteFile file = RemoteFile.parse(text);
    if (!"https".equalsIgnoreCase(file.uri().getScheme())) {
      throw new UserException("%s is no https:// address.".formatted(text));
    }
    return new SourceChoice(SourceKind.guess(file.name()), text, 1);
  }

  /** The same, taken for another kind of text. */
  public SourceChoice as(SourceKind other) {
    return new SourceChoice(other, location, weight);
  }

  /** The same, counting for more or less. */
  public SourceChoice weighing(double times) {
    return new SourceChoice(kind, location, times);
  }

  /** Whether it is fetched from the web when the corpus is prepared. */
  public boolean remote() {
    return RemoteFile.isAddress(location);
  }

  /** The name of the file or folder, for people. */
  public String name() {
    if (remote()) {
      return RemoteFile.parse(location).name();
    }
    Path name = Path.of(location).getFileName();
    return name == null ? location : name.toString();
  }

  /** Where it is, for people: the folder or the host. */
  public String place() {
    return remote()
        ? String.valueOf(RemoteFile.parse(location).uri().getHost())
        : String.valueOf(Path.of(location).getParent());
  }

  /** What {@code --weight} calls it. */
  String weightName() {
    return kind == SourceKind.JDK_DOCUMENTATION ? "jdk-docs" : location;
  }

  /** A source of its documents, or of some of them, by its weight. */
  CorpusSource weighted(CorpusSource source) {
    return weight == 1 ? source : new WeightedSource(source, weight);
  }

  /** Its documents, where it is on this machine. */
  CorpusSource reader(DocumentBoundary documents, String column) {
    Path path = Path.of(location);
    return switch (kind) {
      case PLAIN_TEXT -> new PlainTextSource(path, documents);
      case BOOKS -> new BookSource(path);
      case TABLE -> new TableSource(path, column);
      case WIKI_EXTRACTOR -> new WikiExtractorSource(path);
      case WIKIPEDIA_DUMP -> new WikipediaDumpSource(path);
      case JDK_DOCUMENTATION -> new JdkDocumentationSource(path);
    };
  }
}
