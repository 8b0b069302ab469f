package daybench.engine.cli.options;

import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.cleaning.PatternRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What happens to documents before they are used. */
public final class CleaningOptions {
  private static final int DEFAULT_PREVIEW = 2_000;

  @Option(names = "--normalise", description = "Put text in Unicode's composed form (NFC).")
  private boolean unicode;

  @Option(
      names = "--strip-controls",
      description =
          "Take out control characters and others that are not seen, such as soft hyphens.")
  private boolean controls;

  @Option(
      names = "--remove",
      paramLabel = "REGEX",
      description = "Take out what matches a regular expression (RE2's). May be given again.")
  private List<String> removed = new ArrayList<>();

  @Option(
      names = "--drop-lines",
      paramLabel = "REGEX",
      description = "Take out lines in which it matches. May be given again.")
  private List<String> droppedLines = new ArrayList<>();

  @Option(
      names = "--drop-documents",
      paramLabel = "REGEX",
      description = "Drop documents in which it matches. May be given again.")
  private List<String> droppedDocuments = new ArrayList<>();

  @Option(
      names = "--drop-boilerplate",
      paramLabel = "N",
      description = "Take out lines that stand in at least N documents.")
  private int boilerplate;

  @Option(
      names = "--min-length",
      paramLabel = "N",
      description = "Drop documents of fewer characters.")
  private int minimumLength;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      split = ",",
      description =
          "Keep documents in these languages only, such as en or en,de; short ones, of which nobody"
              + " can tell, stay.")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--near-duplicates",
      arity = "0..1",
      fallbackValue = "0.8",
      paramLabel = "SHARE",
      description =
          "Drop documents that share at least this part of their runs of five words with an earlier"
              + " one, 0.5 to 1. Without a number: 0.8.")
  private @Nullable Fraction nearDuplicates;

  @Option(
      names = "--preview",
      arity = "0..1",
      fallbackValue = "" + DEFAULT_PREVIEW,
      paramLabel = "N",
      description =
          "Prepare nothing, but show what cleaning does to N documents from all over the text."
              + " Without a number: 2000.")
  private @Nullable Integer preview;

  /**
   * The cleaning asked for. The rules of --remove come before those of --drop-lines and
   * --drop-documents.
   *
   * @throws daybench.datasets.UserException where an option is out of range
   */
  public CleaningSettings settings() {
    List<PatternRule> rules = new ArrayList<>();
    removed.forEach(one -> rules.add(new PatternRule(PatternRule.Action.REMOVE, one)));
    droppedLines.forEach(one -> rules.add(new PatternRule(PatternRule.Action.DROP_LINES, one)));
    droppedDocuments.forEach(
        one -> rules.add(new PatternRule(PatternRule.Action.DROP_DOCUMENTS, one)));
    return new CleaningSettings(
        unicode,
        controls,
        rules,
        boilerplate,
        minimumLength,
        languages,
        nearDuplicates == null ? 0 : nearDuplicates.value());
  }

  /** How many documents to preview; null where the corpus is to be prepared. */
  public @Nullable Integer preview() {
    return preview;
  }
}
