package daybench.controllers.inspect;

import daybench.engine.inspect.TextToken;
import java.util.ArrayList;
import java.util.List;

/** Groups the tokens of a text into words, and hides words from the model. */
final class Words {
  private static final String MASK = "[MASK]";
  private static final String UNKNOWN = "[UNK]";

  private Words() {}

  /** The words of a text, none masked but those that the text itself masks. */
  static List<Word> of(String text, List<TextToken> tokens) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int begin = at++;
      while (at < tokens.size() && goesOn(tokens.get(at - 1), tokens.get(at))) {
        at++;
      }
      TextToken first = tokens.get(begin);
      int start = first.start();
      int end = tokens.get(at - 1).end();
      boolean written = first.token().equals(MASK);
      words.add(
          new Word(
              text.substring(start, end),
              start,
              end,
              at - begin,
              written,
              written,
              first.token().equals(UNKNOWN)));
    }
    return List.copyOf(words);
  }

  /** Several tokens may also come from one char, where it is written out while normalising. */
  private static boolean goesOn(TextToken before, TextToken token) {
    boolean piece = token.token().startsWith("##") && token.start() <= before.end();
    return !token.special() && (piece || token.start() < before.end());
  }

  /** The text with a [MASK] for each token of the masked words. */
  static String masked(String text, List<Word> words) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (Word word : words) {
      if (word.masked() && !word.written()) {
        masked.append(text, at, word.start()).append(MASK.repeat(word.tokens()));
        at = word.end();
      }
    }
    return masked.append(text, at, text.length()).toString();
  }
}
