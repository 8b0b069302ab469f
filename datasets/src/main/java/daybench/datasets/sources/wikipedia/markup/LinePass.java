package daybench.datasets.sources.wikipedia.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The second pass: headings, lists and paragraphs. Lines of one paragraph are joined; paragraphs
 * and headings are set apart by blank lines, items of a list by line ends. Headings of sections
 * without text are dropped, and so are sections of references and links, with all below them; but
 * paragraphs of running text under headings that are not only of references remain.
 */
final class LinePass {
  private static final Set<String> APPARATUS = NameList.load("apparatus.txt");

  /** Of these, the headings that running text stands under as well: sources of a metal, notes. */
  private static final Set<String> AMBIGUOUS = Set.of("sources", "notes", "note", "literatur");

  private static final int SHORTEST_RUNNING_TEXT = 200;

  private record Heading(int level, String text) {}

  private final boolean brokenTable;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<Heading> waiting = new ArrayList<>();
  private int skippedLevel = Integer.MAX_VALUE;
  private boolean skipsRunningText;
  private boolean afterItem;

  LinePass(boolean brokenTable) {
    this.brokenTable = brokenTable;
  }

  String run(StringBuilder text) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n", start);
      end = end < 0 ? text.length() : end;
      line(text.substring(start, end).strip());
      start = end + 1;
    }
    endParagraph();
    return out.toString();
  }

  private void line(String line) {
    if (line.isEmpty()) {
      endParagraph();
      return;
    }
    switch (line.charAt(0)) {
      case '=' -> {
        if (!heading(line)) {
          continueParagraph(line);
        }
      }
      case '*', '#', ':', ';' -> {
        endParagraph();
        item(line);
      }
      case '|' -> endParagraph();
      case '!' -> {
        if (brokenTable) {
          endParagraph();
        } else {
          continueParagraph(line);
        }
      }
      case '{' -> {
        endParagraph();
        if (!line.startsWith("{|")) {
          continueParagraph(line);
        }
      }
      case '-' -> rule(line);
      default -> continueParagraph(line);
    }
  }

  private boolean heading(String line) {
    String marked = line.replace(String.valueOf(Marks.HOLE), "").strip();
    int level = 0;
    while (level < 6 && 2 * level + 2 < marked.length() && isMarked(marked, level)) {
      level++;
    }
    if (level == 0) {
      return false;
    }
    endParagraph();
    String text = CleanLine.of(marked.substring(level, marked.length() - level));
    int newLevel = level;
    waiting.removeIf(heading -> heading.level() >= newLevel);
    if (level <= skippedLevel) {
      String name = text.toLowerCase(Locale.ROOT);
      skippedLevel = APPARATUS.contains(name) ? level : Integer.MAX_VALUE;
      skipsRunningText = !AMBIGUOUS.contains(name);
    }
    if (skippedLevel == Integer.MAX_VALUE && !text.isEmpty()) {
      waiting.add(new Heading(level, text));
    }
    return true;
  }

  private static boolean isMarked(String line, int place) {
    return line.charAt(place) == '=' && line.charAt(line.length() - 1 - place) == '=';
  }

  private void item(String line) {
    int start = 0;
    while (start < line.length() && "*#:; ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    String item = line.substring(start);
    if (item.startsWith("{|") || item.startsWith("|")) {
      return;
    }
    write(CleanLine.of(item), true);
  }

  private void rule(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) == '-') {
      start++;
    }
    if (start < 4) {
      continueParagraph(line);
    } else {
      endParagraph();
      continueParagraph(line.substring(start));
    }
  }

  private void continueParagraph(String line) {
    boolean onlyHoles = line.chars().allMatch(c -> c == Marks.HOLE || c == ' ');
    if (onlyHoles) {
      endParagraph(); // what stood alone on its line was a block of its own
      return;
    }
    if (!paragraph.isEmpty()) {
      paragraph.append(' ');
    }
    paragraph.append(Apostrophes.removed(line));
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      String text = CleanLine.of(paragraph.toString());
      paragraph.setLength(0);
      write(text, false);
    }
  }

  private void write(String text, boolean item) {
    if (text.isEmpty() || Formula.isAlone(text) || isApparatus(text, item)) {
      return;
    }
    for (Heading heading : waiting) {
      separate(false);
      out.append(heading.text());
    }
    boolean list = item && afterItem && waiting.isEmpty();
    waiting.clear();
    separate(list);
    out.append(text);
    afterItem = item;
  }

  private boolean isApparatus(String text, boolean item) {
    boolean runningText = !item && !skipsRunningText && text.length() >= SHORTEST_RUNNING_TEXT;
    return skippedLevel < Integer.MAX_VALUE && !runningText;
  }

  private void separate(boolean list) {
    if (!out.isEmpty()) {
      out.append(list ? "\n" : "\n\n");
    }
  }
}
