package daybench.datasets.cleaning;

import daybench.datasets.UserException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How documents are cleaned.
 *
 * @param unicode whether text is put in Unicode's composed form (NFC)
 * @param controlCharacters whether control and invisible characters are taken out
 * @param patterns regular expressions, applied in this order
 * @param boilerplateDocuments lines that stand in at least so many documents are taken out; 0: none
 * @param minimumCharacters documents of fewer characters are dropped; 0: none
 * @param languages ISO 639-1 codes of the languages that are kept; empty: all
 * @param nearDuplicates documents are dropped that share at least this part of their word shingles
 *     (the Jaccard similarity, as MinHash estimates it) with an earlier one; 0: none
 */
public record CleaningSettings(
    boolean unicode,
    boolean controlCharacters,
    List<PatternRule> patterns,
    int boilerplateDocuments,
    int minimumCharacters,
    List<String> languages,
    double nearDuplicates) {
  /** No cleaning. */
  public static final CleaningSettings NONE =
      new CleaningSettings(false, false, List.of(), 0, 0, List.of(), 0);

  private static final double LEAST_SIMILARITY = 0.5;

  /**
   * @throws UserException where a setting is out of range
   */
  public CleaningSettings {
    patterns = List.copyOf(patterns);
    languages = List.copyOf(languages);
    if (boilerplateDocuments != 0 && boilerplateDocuments < 2) {
      throw new UserException(
          "Lines count as boilerplate from %d documents on; choose at least 2."
              .formatted(boilerplateDocuments));
    }
    if (minimumCharacters < 0) {
      throw new UserException(
          "The minimum length is %d characters; choose 0 or more.".formatted(minimumCharacters));
    }
    if (nearDuplicates != 0 && !(nearDuplicates >= LEAST_SIMILARITY && nearDuplicates <= 1)) {
      throw new UserException(
          "Documents count as near-duplicates from a similarity of %s on; choose one from %s to 1."
              .formatted(nearDuplicates, LEAST_SIMILARITY));
    }
    languages.forEach(Languages::labels);
  }

  /** Whether nothing is cleaned. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Whether lines have to be counted over all documents first. */
  public boolean needsLineCounts() {
    return boilerplateDocuments > 0;
  }

  /** The steps before boilerplate is known. */
  public Cleaner beforeBoilerplate() {
    List<Map.Entry<CleaningStep, DocumentStep>> steps = new ArrayList<>();
    if (unicode) {
      steps.add(Map.entry(CleaningStep.UNICODE, new UnicodeForm()));
    }
    if (controlCharacters) {
      steps.add(Map.entry(CleaningStep.CONTROL_CHARACTERS, new ControlCharacters()));
    }
    if (!patterns.isEmpty()) {
      steps.add(Map.entry(CleaningStep.PATTERNS, PatternFilter.all(patterns)));
    }
    return new Cleaner(steps);
  }

  /**
   * The removal of boilerplate, and the steps behind it.
   *
   * @param boilerplate the lines to take out; {@link BoilerplateLines#NONE} where not asked for
   */
  public Cleaner afterBoilerplate(BoilerplateLines boilerplate) {
    List<Map.Entry<CleaningStep, DocumentStep>> steps = new ArrayList<>();
    if (boilerplateDocuments > 0) {
      steps.add(Map.entry(CleaningStep.BOILERPLATE, boilerplate));
    }
    if (minimumCharacters > 0) {
      steps.add(Map.entry(CleaningStep.LENGTH, new MinimumLength(minimumCharacters)));
    }
    if (!languages.isEmpty()) {
      steps.add(Map.entry(CleaningStep.LANGUAGE, new LanguageFilter(languages)));
    }
    return new Cleaner(steps);
  }

  /** The steps asked for, in order, each with its settings by name. */
  public Map<CleaningStep, Map<String, String>> steps() {
    Map<CleaningStep, Map<String, String>> steps = new EnumMap<>(CleaningStep.class);
    if (unicode) {
      steps.put(CleaningStep.UNICODE, Map.of());
    }
    if (controlCharacters) {
      steps.put(CleaningStep.CONTROL_CHARACTERS, Map.of());
    }
    if (!patterns.isEmpty()) {
      Map<String, String> rules = new TreeMap<>();
      for (PatternRule.Action action : PatternRule.Action.values()) {
        String of =
            patterns.stream()
                .filter(rule -> rule.action() == action)
                .map(PatternRule::expression)
                .collect(Collectors.joining("\n"));
        if (!of.isEmpty()) {
          rules.put(action.name(), of);
        }
      }
      steps.put(CleaningStep.PATTERNS, rules);
    }
    if (boilerplateDocuments > 0) {
      steps.put(
          CleaningStep.BOILERPLATE, Map.of("documents", String.valueOf(boilerplateDocuments)));
    }
    if (minimumCharacters > 0) {
      steps.put(CleaningStep.LENGTH, Map.of("characters", String.valueOf(minimumCharacters)));
    }
    if (!languages.isEmpty()) {
      steps.put(CleaningStep.LANGUAGE, Map.of("languages", String.join(",", languages)));
    }
    if (nearDuplicates > 0) {
      steps.put(CleaningStep.NEAR_DUPLICATES, Map.of("similarity", String.valueOf(nearDuplicates)));
    }
    return steps;
  }
}
