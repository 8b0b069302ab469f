package daybench.controllers.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file or folder of text is. */
public enum SourceKind {
  PLAIN_TEXT("Plain text", "--text"),
  BOOKS("Books", "--books"),
  TABLE("Table", "--table"),
  WIKI_EXTRACTOR("WikiExtractor output", "--wiki"),
  WIKIPEDIA_DUMP("Wikipedia dump", "--wikipedia"),
  JDK_DOCUMENTATION("JDK documentation", "--jdk-docs");

  private static final int ENTRIES_LOOKED_AT = 200;
  private static final Set<SourceKind> OF_FOLDERS = EnumSet.of(BOOKS, TABLE, WIKI_EXTRACTOR);
  private static final Pattern TABLE_NAME =
      Pattern.compile(".*\\.(parquet|(json|jsonl|ndjson|csv|tsv|tab)(\\.(gz|zst|bz2|xz))?)");

  private final String label;
  private final String option;

  SourceKind(String label, String option) {
    this.label = label;
    this.option = option;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** The option of the engine's command line that takes it. */
  String option() {
    return option;
  }

  /** What a path most likely is, by its name and, of a folder, by the names in it. */
  public static SourceKind guess(Path path) {
    if (!Files.isDirectory(path)) {
      return guess(String.valueOf(path.getFileName()));
    }
    try (Stream<Path> entries = Files.walk(path, 2)) {
      return entries
          .limit(ENTRIES_LOOKED_AT)
          .map(entry -> guess(String.valueOf(entry.getFileName())))
          .filter(OF_FOLDERS::contains)
          .findFirst()
          .orElse(PLAIN_TEXT);
    } catch (IOException | UncheckedIOException e) {
      return PLAIN_TEXT;
    }
  }

  /** What a file most likely is, by its name. */
  static SourceKind guess(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.equals("src.zip")) {
      return JDK_DOCUMENTATION;
    }
    if (name.endsWith(".xml") || name.endsWith(".xml.bz2")) {
      return WIKIPEDIA_DUMP;
    }
    if (name.endsWith(".epub")) {
      return BOOKS;
    }
    if (TABLE_NAME.matcher(name).matches()) {
      return TABLE;
    }
    // WikiExtractor writes wiki_00, wiki_01, ... into folders named AA, AB, ...
    return name.matches("wiki_\\d+(\\.bz2)?") ? WIKI_EXTRACTOR : PLAIN_TEXT;
  }
}
