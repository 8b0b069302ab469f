package daybench.controllers.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file or folder of text is. */
public enum SourceKind {
  PLAIN_TEXT("Plain text", "--text"),
  BOOKS("Books", "--books"),
  WIKI_EXTRACTOR("WikiExtractor output", "--wiki"),
  WIKIPEDIA_DUMP("Wikipedia dump", "--wikipedia"),
  JDK_DOCUMENTATION("JDK documentation", "--jdk-docs");

  private static final int ENTRIES_LOOKED_AT = 200;

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
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.equals("src.zip")) {
      return JDK_DOCUMENTATION;
    }
    if (name.endsWith(".xml") || name.endsWith(".xml.bz2")) {
      return WIKIPEDIA_DUMP;
    }
    if (name.endsWith(".epub")) {
      return BOOKS;
    }
    return Files.isDirectory(path) && holdsExtracts(path) ? WIKI_EXTRACTOR : PLAIN_TEXT;
  }

  /** WikiExtractor writes wiki_00, wiki_01, ... into folders named AA, AB, ... */
  private static boolean holdsExtracts(Path folder) {
    try (Stream<Path> entries = Files.walk(folder, 2)) {
      return entries
          .limit(ENTRIES_LOOKED_AT)
          .anyMatch(entry -> String.valueOf(entry.getFileName()).matches("wiki_\\d+(\\.bz2)?"));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}
