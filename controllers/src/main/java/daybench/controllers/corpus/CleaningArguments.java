package daybench.controllers.corpus;

import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.cleaning.PatternRule;
import java.util.ArrayList;
import java.util.List;

/** Cleaning as the engine's command line asks for it. */
final class CleaningArguments {
  private CleaningArguments() {}

  static List<String> of(CleaningSettings cleaning) {
    List<String> arguments = new ArrayList<>();
    if (cleaning.unicode()) {
      arguments.add("--normalise");
    }
    if (cleaning.controlCharacters()) {
      arguments.add("--strip-controls");
    }
    for (PatternRule rule : cleaning.patterns()) {
      // In one word: an expression may begin as an option does.
      arguments.add(option(rule.action()) + "=" + rule.expression());
    }
    if (cleaning.boilerplateDocuments() > 0) {
      arguments.add("--drop-boilerplate");
      arguments.add(Integer.toString(cleaning.boilerplateDocuments()));
    }
    if (cleaning.minimumCharacters() > 0) {
      arguments.add("--min-length");
      arguments.add(Integer.toString(cleaning.minimumCharacters()));
    }
    if (!cleaning.languages().isEmpty()) {
      arguments.add("--language");
      arguments.add(String.join(",", cleaning.languages()));
    }
    if (cleaning.nearDuplicates() > 0) {
      arguments.add("--near-duplicates");
      arguments.add(Double.toString(cleaning.nearDuplicates()));
    }
    return arguments;
  }

  private static String option(PatternRule.Action action) {
    return switch (action) {
      case REMOVE -> "--remove";
      case DROP_LINES -> "--drop-lines";
      case DROP_DOCUMENTS -> "--drop-documents";
    };
  }
}
