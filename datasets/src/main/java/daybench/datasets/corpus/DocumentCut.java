package daybench.datasets.corpus;

import daybench.datasets.UserException;
import daybench.datasets.sentences.SentenceSplitter;

/**
 * Cuts the only document of a corpus in two, so that there is something to validate on: the end of
 * it is held out, from a blank line near where the held-out share begins (the last before it in the
 * second half, else the first after it), or from the start of a line or of a sentence where there
 * is none.
 */
final class DocumentCut {
  private DocumentCut() {}

  /**
   * The first held-out character.
   *
   * @throws UserException where the text is a single sentence
   */
  static int of(String text, double share, SentenceSplitter splitter) {
    int latest = (int) Math.floor(text.length() * (1 - share));
    for (String border : new String[] {"\n\n", "\n"}) {
      int before = text.lastIndexOf(border, latest) + border.length();
      if (before > text.length() / 2 && leavesTextOnBothSides(text, before)) {
        return before;
      }
      int after = text.indexOf(border, latest) + border.length();
      if (after > latest && leavesTextOnBothSides(text, after)) {
        return after;
      }
    }
    int[] cut = {0};
    splitter.split(
        text,
        (start, end) -> {
          boolean early = start <= latest || cut[0] == 0;
          if (early && leavesTextOnBothSides(text, start)) {
            cut[0] = start;
          }
        });
    if (cut[0] == 0) {
      throw new UserException(
          "The sources have only one sentence of text; a corpus needs at least two, one to learn"
              + " from and one to hold out. Add text.");
    }
    return cut[0];
  }

  private static boolean leavesTextOnBothSides(String text, int cut) {
    return cut > 0
        && cut < text.length()
        && PartitionSink.hasText(text, 0, cut)
        && PartitionSink.hasText(text, cut, text.length());
  }
}
