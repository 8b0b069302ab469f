package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.JdkDocumentationSource;
import daybench.datasets.sources.PlainTextSource;
import daybench.datasets.sources.WeightedSource;
import daybench.datasets.sources.WikiExtractorSource;
import daybench.datasets.sources.books.BookSource;
import daybench.datasets.sources.download.DownloadedSource;
import daybench.datasets.sources.download.Fetching;
import daybench.datasets.sources.download.RemoteFile;
import daybench.datasets.sources.tables.TableSource;
import daybench.datasets.sources.wikipedia.WikipediaDumpSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where text comes from. */
public final class CorpusSourceOptions {
  @Option(
      names = "--text",
      paramLabel = "FILE|FOLDER",
      description =
          "Plain text, also as .gz, .zst, .bz2, .xz; of a folder all files below it. May be given"
              + " again.")
  private List<String> text = new ArrayList<>();

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
          "Books: .txt wrapped at a page's width, .md, .html, .epub, all but .epub also compressed; of"
              + " a folder all books below it. May be given again.")
  private List<String> books = new ArrayList<>();

  @Option(
      names = "--wiki",
      paramLabel = "FOLDER",
      description =
          "What WikiExtractor made of a Wikipedia dump, compressed or not. May be given again.")
  private List<String> wiki = new ArrayList<>();

  @Option(
      names = "--wikipedia",
      paramLabel = "FILE",
      description =
          "A dump of Wikipedia as it is published: pages-articles.xml, or .xml.bz2 of one stream or"
              + " many. May be given again.")
  private List<String> wikipedia = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "FILE|FOLDER|PATTERN",
      description =
          "Tables with a column of text: .parquet, .jsonl, .json, .csv, .tsv; all but .parquet also"
              + " as .gz, .zst, .bz2, .xz. A pattern in quotation marks: 'data/*.parquet'. May be"
              + " given again.")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "The column of --table that holds the text. Default: text.")
  private String column = TableSource.DEFAULT_COLUMN;

  @Option(
      names = "--weight",
      paramLabel = "SOURCE=FACTOR",
      description =
          "How many times the documents of a source are learnt from, such as novels/=3 or"
              + " web.jsonl=0.5; SOURCE as it is given to its option, or jdk-docs. Default: 1.")
  private List<String> weighed = new ArrayList<>();

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
   * @param fetching fetches those that are https:// addresses
   * @throws UserException where there are none
   */
  public List<CorpusSource> sources(Fetching fetching) throws IOException {
    Map<String, Double> weights = weights();
    List<CorpusSource> sources = new ArrayList<>();
    add(sources, weights, text, path -> new PlainTextSource(path, documents), fetching);
    add(sources, weights, books, BookSource::new, fetching);
    add(sources, weights, wiki, WikiExtractorSource::new, fetching);
    add(sources, weights, wikipedia, WikipediaDumpSource::new, fetching);
    add(sources, weights, tables, path -> new TableSource(path, column), fetching);
    if (jdkDocs != null) {
      CorpusSource source =
          jdkDocs.isEmpty() ? ofTheRunningJdk() : new JdkDocumentationSource(Path.of(jdkDocs));
      sources.add(weighted(weights, "jdk-docs", source));
    }
    if (sources.isEmpty()) {
      throw new UserException(
          "There is no text to prepare; give some by --text, --books, --table, --wiki, --wikipedia or"
              + " --jdk-docs.");
    }
    return sources;
  }

  private static void add(
      List<CorpusSource> sources,
      Map<String, Double> weights,
      List<String> locations,
      Function<Path, CorpusSource> maker,
      Fetching fetching)
      throws IOException {
    for (String location : locations) {
      if (RemoteFile.isAddress(location)) {
        RemoteFile file = RemoteFile.parse(location);
        CorpusSource source = maker.apply(fetching.fetch(file));
        sources.add(weighted(weights, location, new DownloadedSource(source, file)));
      } else {
        sources.add(weighted(weights, location, maker.apply(Path.of(location))));
      }
    }
  }

  private static CorpusSource weighted(
      Map<String, Double> weights, String location, CorpusSource source) {
    Double weight = weights.get(location);
    return weight == null ? source : new WeightedSource(source, weight);
  }

  /** The weights by source; of an address the hash behind it may hold an equals sign too. */
  private Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String one : weighed) {
      int sign = one.lastIndexOf('=');
      try {
        weights.put(one.substring(0, sign), Double.parseDouble(one.substring(sign + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new UserException(
            "--weight %s is not understood; give SOURCE=FACTOR, such as novels/=3.".formatted(one),
            e);
      }
    }
    check(weights);
    return weights;
  }

  private void check(Map<String, Double> weights) {
    List<String> known =
        new ArrayList<>(
            Stream.of(text, books, wiki, wikipedia, tables).flatMap(List::stream).toList());
    if (jdkDocs != null) {
      known.add("jdk-docs");
    }
    for (String location : weights.keySet()) {
      if (!known.contains(location)) {
        throw new UserException(
            "--weight names %s, which is no source here; there is %s."
                .formatted(location, known.isEmpty() ? "none" : String.join(", ", known)));
      }
    }
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
