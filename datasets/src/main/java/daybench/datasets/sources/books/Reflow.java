package daybench.datasets.sources.books;

import java.util.List;

/**
 * Puts wrapped lines together again. Whatever the layout, a paragraph that is torn by an empty line
 * (where a page ended) is mended where its first part leaves a sentence open and the second begins
 * with a small letter.
 */
final class Reflow {
  private static final double NOT_FULL = 0.25; // of the width: no wrapped line ends so early
  private static final double RAGGED = 0.12;
  private static final double TORN = 0.6; // a line torn at the end of a page fills this much

  private static final int SHORTEST_TORN = 15; // characters, where lines are whole paragraphs

  private final PageLayout layout;
  private final Hyphens hyphens;
  private final StringBuilder prose = new StringBuilder();

  /** How a line follows the one before it. */
  private enum Join {
    SAME_PARAGRAPH(" "),
    NEW_LINE("\n"),
    NEW_PARAGRAPH("\n\n");

    private final String between;

    Join(String between) {
      this.between = between;
    }
  }

  Reflow(PageLayout layout, Hyphens hyphens) {
    this.layout = layout;
    this.hyphens = hyphens;
  }

  String prose(List<String> lines) {
    String before = "";
    boolean gap = false;
    boolean ornament = true;
    int i = 0;
    while (i < lines.size()) {
      if (lines.get(i).isBlank() || Lines.isOrnament(lines.get(i))) {
        gap = true;
        ornament |= !lines.get(i).isBlank();
        i++;
        continue;
      }
      int end = blockEnd(lines, i);
      List<String> block = lines.subList(i, end);
      boolean keepsLines = layout.style() == PageLayout.Style.BLANK_LINE && hasLinesOfItsOwn(block);
      for (int k = 0; k < block.size(); k++) {
        String line = block.get(k);
        Join join;
        if (k > 0) {
          join = keepsLines ? Join.NEW_LINE : within(before, line);
        } else {
          boolean torn = gap && !ornament && !keepsLines && torn(before, line);
          join = torn ? Join.SAME_PARAGRAPH : Join.NEW_PARAGRAPH;
        }
        append(join, before, line);
        before = line;
      }
      gap = false;
      ornament = false;
      i = end;
    }
    return prose.toString();
  }

  private static int blockEnd(List<String> lines, int start) {
    int i = start;
    while (i < lines.size() && !lines.get(i).isBlank() && !Lines.isOrnament(lines.get(i))) {
      i++;
    }
    return i;
  }

  private Join within(String before, String line) {
    boolean ended = Lines.endsSentence(before);
    boolean starts = Lines.startsSentence(line);
    int room = layout.room(before, line);
    boolean early = room > NOT_FULL * layout.width();
    return switch (layout.style()) {
      case UNWRAPPED ->
          Lines.leavesOpen(before) && Lines.startsSmall(line)
              ? Join.SAME_PARAGRAPH
              : Join.NEW_PARAGRAPH;
      case BLANK_LINE -> early && ended && starts ? Join.NEW_PARAGRAPH : Join.SAME_PARAGRAPH;
      case INDENT -> {
        int indent = Lines.indent(line);
        boolean indented = indent > 0 && indent >= Lines.indent(before);
        yield starts && ended && (indented || early)
            ? Join.NEW_PARAGRAPH
            : early && starts && indent > 0 ? Join.NEW_LINE : Join.SAME_PARAGRAPH;
      }
      case SHORT_LINE -> {
        boolean unfilled = room >= Math.max(3, 0.05 * layout.width());
        yield unfilled && ended && starts
            ? Join.NEW_PARAGRAPH
            : early && starts ? Join.NEW_LINE : Join.SAME_PARAGRAPH;
      }
    };
  }

  /**
   * Whether lines between blank lines are not wrapped but verses, items, an address: most of them
   * end where the next word had room, and begin like sentences.
   */
  private boolean hasLinesOfItsOwn(List<String> block) {
    if (block.size() < 2) {
      return false;
    }
    int width = layout.width();
    if (block.size() > 3 && block.stream().allMatch(line -> Lines.indent(line) > 1)) {
      width = block.stream().mapToInt(String::length).max().orElse(width); // a page within the page
    }
    int ragged = 0;
    for (int i = 0; i + 1 < block.size(); i++) {
      String next = block.get(i + 1);
      int room = layout.room(block.get(i), next) - (layout.width() - width);
      ragged += room > RAGGED * width && Lines.startsSentence(next) ? 1 : 0;
    }
    return 2 * ragged >= block.size();
  }

  private boolean torn(String before, String line) {
    boolean full =
        layout.style() == PageLayout.Style.UNWRAPPED
            ? before.length() > SHORTEST_TORN
            : before.length() > TORN * layout.width();
    return full && Lines.leavesOpen(before) && Lines.startsSmall(line);
  }

  private void append(Join join, String before, String line) {
    if (prose.isEmpty()) {
      appendWords(line);
      return;
    }
    if (join == Join.SAME_PARAGRAPH && Hyphens.divides(before)) {
      prose.setLength(prose.length() - 1); // the hyphen
      prose.append(hyphens.inPlace(before, line));
    } else {
      prose.append(join.between);
    }
    appendWords(line);
  }

  /** Adds a line with each run of spaces as one. */
  private void appendWords(String line) {
    boolean space = false;
    for (int i = Lines.indent(line); i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ' || !space) {
        prose.append(c);
      }
      space = c == ' ';
    }
  }
}
