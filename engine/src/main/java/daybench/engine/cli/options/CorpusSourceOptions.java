package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.JdkDocumentationSource;
import daybench.datasets.sources.PlainTextSource;
import daybench.datasets.sources.WikiExtractorSource;
import daybench.datasets.sources.books.BookSource;
import daybench.datasets.sources.tables.TableSource;
import daybench.datasets.sources.wikipedia.WikipediaDumpSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where text comes from. */
public final class CorpusSourceOptions {
  @Option(
      names = "--text",
      paramLabel = "FILE|FOLDER",
      description = "Plain text; of a folder all files below it. May be given again.")
  private List<Path> text = new ArrayList<>();

  @Option(
      names = "--documents",
      paramLabel = "HOW",
      description =
          "What a document of --text is: file (each file is one), or blank-lines (they separate"
              + " documents within a file). Default: file.")
  private DocumentBoundary documents = DocumentBoundary.FILE;

  @Option(
      names = "--books",
      paramLabel = "FILE|FOLDER",
      description =
          "Books: .txt wrapped at a page's width, .md, .html, .epub; of a folder all books below it."
              + " May be given again.")
  private List<Path> books = new ArrayList<>();

  @Option(
      names = "--wiki",
      paramLabel = "FOLDER",
      description = "What WikiExtractor made of a Wikipedia dump. May be given again.")
  private List<Path> wiki = new ArrayList<>();

  @Option(
      names = "--wikipedia",
      paramLabel = "FILE",
      description =
          "A dump of Wikipedia as it is published: pages-articles.xml, or .xml.bz2 of one stream or"
              + " many. May be given again.")
  private List<Path> wikipedia = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "FILE|FOLDER|PATTERN",
      description =
          "Tables with a column of text: .parquet, .jsonl, .json, .csv, .tsv; all but .parquet also"
              + " as .gz, .zst, .bz2, .xz. A pattern in quotation marks: 'data/*.parquet'. May be"
              + " given again.")
  private List<Path> tables = new ArrayList<>();

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "The column of --table that holds the text. Default: text.")
  private String column = TableSource.DEFAULT_COLUMN;

  @Option(
      names = "--jdk-docs",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "SRC_ZIP",
      description =
          "The documentation comments of a JDK: of the one that runs Daybench, or of the src.zip"
              + " given.")
  private @Nullable String jdkDocs;

  /**
   * The sources asked for, in a fixed order.
   *
   * @throws UserException where there are none
   */
  public List<CorpusSource> sources() {
    List<CorpusSource> sources = new ArrayList<>();
    text.forEach(path -> sources.add(new PlainTextSource(path, documents)));
    books.forEach(path -> sources.add(new BookSource(path)));
    wiki.forEach(path -> sources.add(new WikiExtractorSource(path)));
    wikipedia.forEach(path -> sources.add(new WikipediaDumpSource(path)));
    tables.forEach(path -> sources.add(new TableSource(path, column)));
    if (jdkDocs != null) {
      sources.add(
          jdkDocs.isEmpty() ? ofTheRunningJdk() : new JdkDocumentationSource(Path.of(jdkDocs)));
    }
    if (sources.isEmpty()) {
      throw new UserException(
          "There is no text to prepare; give some by --text, --books, --table, --wiki, --wikipedia or"
              + " --jdk-docs.");
    }
    return sources;
  }

  /**
   * The documentation comments of the JDK that runs this.
   *
   * @throws UserException where it came without its sources
   */
  public static CorpusSource ofTheRunningJdk() {
    return JdkDocumentationSource.locate()
        .map(JdkDocumentationSource::new)
        .orElseThrow(
            () ->
                new UserException(
                    "The JDK in %s came without its sources (lib/src.zip); install a full JDK,"
                            .formatted(System.getProperty("java.home"))
                        + " or give other text by --text or --wiki."));
  }
}
