package daybench.datasets.wordpiece;

/**
 * Cuts text into words as BERT does (BertNormalizer and BertPreTokenizer of Hugging Face): special
 * tokens are found first, each stretch between them is cleaned, in an uncased model decomposed,
 * stripped of accents and lower-cased, and then split at spaces and around punctuation and Chinese
 * characters. One pass, with nothing allocated per word. For one thread.
 */
final class WordScanner {
  /** A word of more code points is unknown as a whole. */
  static final int MAX_WORD = 100;

  /** No word that is not unknown as a whole is longer. */
  static final int MAX_WORD_CHARS = 2 * MAX_WORD;

  /** Holds a word of MAX_WORD surrogate pairs and the expansion of one more character. */
  private static final int CAPACITY = 2 * MAX_WORD + 8;

  private static final int ASCII = 128;
  private static final int BLOCK = 8192;

  private final CharacterTable table;
  private final SpecialTokens specials;
  private final int[] ascii = new int[ASCII];
  private final char[] block = new char[BLOCK];
  private final char[] word = new char[CAPACITY];
  private int length;
  private int pairs;

  /** Where in the word marks may not be sorted across. */
  private int barrier;

  WordScanner(CharacterTable table, SpecialTokens specials) {
    this.table = table;
    this.specials = specials;
    for (int c = 0; c < ASCII; c++) {
      ascii[c] = table.entry(c);
    }
  }

  /** Hands the words of a text to a sink. */
  void scan(CharSequence text, WordSink sink) {
    length = 0;
    pairs = 0;
    barrier = 0;
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + BLOCK);
      text.getChars(at, end, block, 0);
      at = scanBlock(text, at, end, sink);
    }
    finishWord(sink);
  }

  /** Goes through text[from, to), which lies in the block; returns where to go on. */
  private int scanBlock(CharSequence text, int from, int to, WordSink sink) {
    int at = from;
    while (at < to) {
      at += letters(at - from, to - from);
      if (at == to) {
        break;
      }
      char c = block[at - from];
      int entry = c < ASCII ? ascii[c] : table.entry(c);
      if (entry <= Character.MAX_VALUE) {
        at++; // a letter for which the word is too long
      } else if (entry == CharacterTable.SPACE) {
        finishWord(sink);
        at++;
      } else if (c == '[') {
        at += bracket(text, at, sink);
      } else if (Character.isHighSurrogate(c)) {
        int codePoint = Character.codePointAt(text, at);
        special(table.entry(codePoint), sink);
        at += Character.charCount(codePoint);
      } else {
        special(entry, sink);
        at++;
      }
    }
    return at;
  }

  /** Appends the run of simple letters at a place of the block; returns how many. */
  private int letters(int from, int to) {
    int at = from;
    int used = length;
    int end = Math.min(to, from + CAPACITY - used);
    while (at < end) {
      char c = block[at];
      int entry = c < ASCII ? ascii[c] : table.entry(c);
      if (entry > Character.MAX_VALUE) {
        break;
      }
      word[used++] = (char) entry;
      at++;
    }
    length = used;
    return at - from;
  }

  private int bracket(CharSequence text, int at, WordSink sink) {
    int found = specials.find(text, at);
    finishWord(sink);
    if (found >= 0) {
      sink.special(specials.id(found));
      return specials.length(found);
    }
    appendCodePoint('[');
    finishWord(sink);
    return 1;
  }

  /** What is not simply a letter of the basic plane. */
  private void special(int entry, WordSink sink) {
    if ((entry & CharacterTable.REMOVED) != 0) {
      if ((entry & CharacterTable.BARRIER) != 0) {
        barrier = length;
      }
    } else if ((entry & CharacterTable.ISOLATED) != 0) {
      finishWord(sink);
      appendCodePoint(entry & CharacterTable.VALUE);
      finishWord(sink);
    } else if ((entry & CharacterTable.EXPANDED) != 0) {
      for (int codePoint : table.expansion(entry)) {
        appendSorted(codePoint);
      }
    } else if ((entry & CharacterTable.SORTED) != 0) {
      appendSorted(entry & CharacterTable.VALUE);
    } else {
      appendCodePoint(entry);
    }
  }

  private void append(char c) {
    if (length < CAPACITY) {
      word[length++] = c;
    }
  }

  private void appendCodePoint(int codePoint) {
    if (Character.isBmpCodePoint(codePoint)) {
      append((char) codePoint);
    } else if (length + 2 <= CAPACITY) {
      Character.toChars(codePoint, word, length);
      length += 2;
      pairs++;
    }
  }

  /** Puts a combining mark after the marks before it that do not come later in canonical order. */
  private void appendSorted(int codePoint) {
    int order = table.order(codePoint);
    int place = length;
    while (order > 0 && place > barrier) {
      int before = Character.codePointBefore(word, place);
      if (table.order(before) <= order) {
        break;
      }
      place -= Character.charCount(before);
    }
    int old = length;
    appendCodePoint(codePoint);
    int size = length - old;
    if (place < old && size > 0) {
      System.arraycopy(word, place, word, place + size, old - place);
      Character.toChars(codePoint, word, place);
    }
  }

  private void finishWord(WordSink sink) {
    if (length > 0) {
      sink.word(word, length, length - pairs > MAX_WORD);
      length = 0;
      pairs = 0;
    }
    barrier = 0;
  }
}
