package daybench.controllers.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the columns of a table probably are: by their names, else the longest is the text and the
 * last of the others the label.
 *
 * @param secondText empty where there is none
 * @param label empty where there is but one column
 */
record ColumnGuess(String text, String secondText, String label) {
  private static final List<String> TEXTS =
      List.of("text", "sentence", "sentence1", "text1", "premise", "question1", "question");
  private static final List<String> SECOND_TEXTS =
      List.of("sentence2", "text2", "hypothesis", "question2", "answer");
  private static final List<String> LABELS =
      List.of("label", "class", "category", "target", "score", "sentiment", "rating");

  static ColumnGuess of(PreviewedTable table) {
    List<String> columns = table.columns();
    String text = named(columns, TEXTS).orElseGet(() -> longest(table));
    List<String> others = columns.stream().filter(one -> !one.equals(text)).toList();
    String second = named(others, SECOND_TEXTS).orElse("");
    List<String> rest = others.stream().filter(one -> !one.equals(second)).toList();
    return new ColumnGuess(
        text, second, named(rest, LABELS).orElseGet(() -> rest.isEmpty() ? "" : rest.getLast()));
  }

  private static Optional<String> named(List<String> columns, List<String> wanted) {
    return wanted.stream()
        .flatMap(name -> columns.stream().filter(one -> one.toLowerCase(Locale.ROOT).equals(name)))
        .findFirst();
  }

  private static String longest(PreviewedTable table) {
    String longest = "";
    long most = -1;
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      long length = table.rows().stream().mapToLong(row -> row.get(column).length()).sum();
      if (length > most) {
        most = length;
        longest = table.columns().get(i);
      }
    }
    return longest;
  }
}
