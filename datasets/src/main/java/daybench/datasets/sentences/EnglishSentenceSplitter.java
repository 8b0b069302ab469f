package daybench.datasets.sentences;

import java.text.BreakIterator;
import java.util.Locale;

/** Sentences as {@link BreakIterator} sees them. */
final class EnglishSentenceSplitter implements SentenceSplitter {
  @Override
  public void split(String text, SentenceSink sink) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      accept(text, start, end, sink);
      start = end;
    }
  }

  private static void accept(String text, int from, int to, SentenceSink sink) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      sink.accept(start, end);
    }
  }
}
