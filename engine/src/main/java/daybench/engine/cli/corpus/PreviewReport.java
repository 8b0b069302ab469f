package daybench.engine.cli.corpus;

import daybench.datasets.cleaning.CleaningPreview;
import daybench.datasets.cleaning.CleaningStep;
import daybench.datasets.cleaning.DocumentPreview;
import daybench.datasets.cleaning.StepCount;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Quantities;
import java.util.stream.Collectors;

/** Says what cleaning would do. */
public final class PreviewReport {
  private static final int SHOWN_CHARACTERS = 320;

  private final CleaningPreview preview;

  public PreviewReport(CleaningPreview preview) {
    this.preview = preview;
  }

  /** For people and for machines. */
  public Answer answer() {
    Answer answer = new Answer("preview").put("preview", preview);
    answer.line(
        preview.everything()
            ? "All %s documents, cleaned:".formatted(Quantities.count(preview.documents()))
            : "%s documents from all over the text, cleaned (what repeats is found among these only):"
                .formatted(Quantities.count(preview.documents())));
    if (preview.counts().isEmpty()) {
      answer.row("cleaning", "changes none of them");
    }
    for (StepCount count : preview.counts()) {
      answer.row("cleaning", told(count.step().description(), count.changed(), count.dropped()));
    }
    for (DocumentPreview example : preview.examples()) {
      example(answer, example);
    }
    return answer;
  }

  /** How many documents a step changed and dropped, and how. */
  public static String told(String description, long changed, long dropped) {
    String counts =
        changed > 0 && dropped > 0
            ? "%s changed and %s dropped,"
                .formatted(Quantities.count(changed), Quantities.count(dropped))
            : Quantities.count(changed + dropped);
    return counts + " documents " + description;
  }

  private static void example(Answer answer, DocumentPreview example) {
    answer.line("");
    answer.line(
        "%s: %s"
            .formatted(
                example.origin(),
                example.effects().stream()
                    .map(CleaningStep::description)
                    .collect(Collectors.joining(", "))));
    if (example.dropped()) {
      answer.row("dropped", excerpt(example.before(), 0, SHOWN_CHARACTERS));
    } else {
      int from = firstDifference(example.before(), example.after());
      answer.row("before", excerpt(example.before(), from, SHOWN_CHARACTERS / 2));
      answer.row("after", excerpt(example.after(), from, SHOWN_CHARACTERS / 2));
    }
  }

  /** Some characters before the first that differ. */
  private static int firstDifference(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return Math.max(0, same - SHOWN_CHARACTERS / 8);
  }

  /** A piece of a text on one line, what cannot be seen written out. */
  private static String excerpt(String text, int from, int length) {
    int start = Math.min(from, text.length());
    int end = Math.min(text.length(), start + length);
    StringBuilder shown = new StringBuilder(start > 0 ? "..." : "");
    text.substring(start, end).codePoints().forEach(codePoint -> show(shown, codePoint));
    return shown.append(end < text.length() ? "..." : "").toString();
  }

  private static void show(StringBuilder shown, int codePoint) {
    boolean unseen =
        switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.NON_SPACING_MARK ->
              true;
          default -> false;
        };
    if (codePoint == '\n') {
      shown.append("\\n");
    } else if (unseen) {
      shown.append("\\u{%X}".formatted(codePoint));
    } else {
      shown.appendCodePoint(codePoint);
    }
  }
}
