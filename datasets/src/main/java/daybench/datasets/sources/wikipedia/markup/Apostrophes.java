package daybench.datasets.sources.wikipedia.markup;

import java.util.ArrayList;
import java.util.List;

/** Takes bold and italic type ({@code '''} and {@code ''}) out of a line, as MediaWiki reads it. */
final class Apostrophes {
  private record Run(int start, int length) {
    boolean bold() {
      return length == 3 || length == 4 || length >= 5;
    }

    boolean italic() {
      return length == 2 || length >= 5;
    }

    /** Apostrophes beyond those of the markup. */
    int literal() {
      return length == 4 ? 1 : Math.max(0, length - 5);
    }
  }

  private Apostrophes() {}

  static String removed(String line) {
    if (!line.contains("''")) {
      return line;
    }
    List<Run> runs = runs(line);
    long bold = runs.stream().filter(Run::bold).count();
    long italic = runs.stream().filter(Run::italic).count();
    int single = bold % 2 == 1 && italic % 2 == 1 ? apostropheBeforeItalic(line, runs) : -1;
    StringBuilder plain = new StringBuilder(line.length());
    int from = 0;
    for (Run run : runs) {
      plain.append(line, from, run.start());
      plain.append("'".repeat(run.start() == single ? 1 : run.literal()));
      from = run.start() + run.length();
    }
    return plain.append(line, from, line.length()).toString();
  }

  private static List<Run> runs(String line) {
    List<Run> runs = new ArrayList<>();
    for (int at = line.indexOf("''"); at >= 0; at = line.indexOf("''", at)) {
      int end = at;
      while (end < line.length() && line.charAt(end) == '\'') {
        end++;
      }
      runs.add(new Run(at, end - at));
      at = end;
    }
    return runs;
  }

  /**
   * Which ''' is an apostrophe and italic type (l'''amour''): rather one behind a single letter.
   */
  private static int apostropheBeforeItalic(String line, List<Run> runs) {
    int found = -1;
    int best = 0;
    for (Run run : runs) {
      if (run.length() != 3 || run.start() == 0) {
        continue;
      }
      boolean space = line.charAt(run.start() - 1) == ' ';
      boolean letter = run.start() == 1 || line.charAt(run.start() - 2) == ' ';
      int rank = space ? 1 : letter ? 3 : 2;
      if (rank > best) {
        best = rank;
        found = run.start();
      }
    }
    return found;
  }
}
