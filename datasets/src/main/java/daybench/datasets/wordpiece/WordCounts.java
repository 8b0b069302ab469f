package daybench.datasets.wordpiece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How often each word occurs in a corpus, the words cut and normalised as an encoder does it. In
 * bounded memory: where there are more than a given number of distinct words, the rarest are
 * dropped until at most half as many are left (and what is left is then exact only for words that
 * have always been kept). For one thread; the counts of several are merged.
 */
public final class WordCounts {
  /** About 50 bytes each: at most some 50 MB. */
  public static final int DEFAULT_MAX_WORDS = 1_000_000;

  /** A word and how often it occurs. */
  record WordCount(String word, long count) {}

  private final boolean uncased;
  private final int maxWords;
  private final WordScanner scanner;
  private final WordTable words = new WordTable();
  private long occurrences;
  private long tooLong;
  private long droppedWords;
  private long droppedOccurrences;

  /** Counts of at most {@link #DEFAULT_MAX_WORDS} distinct words. */
  public WordCounts(boolean uncased) {
    this(uncased, DEFAULT_MAX_WORDS);
  }

  /** Counts of at most this many distinct words. */
  public WordCounts(boolean uncased, int maxWords) {
    if (maxWords < 2) {
      throw new IllegalArgumentException("At least two words must be kept, not " + maxWords + ".");
    }
    this.uncased = uncased;
    this.maxWords = maxWords;
    this.scanner = new WordScanner(new CharacterTable(uncased), SpecialTokens.WITHOUT_IDS);
  }

  public boolean uncased() {
    return uncased;
  }

  /** Counts the words of a text. Special tokens written out in it are left out. */
  public void add(CharSequence text) {
    scanner.scan(text, new Counting());
  }

  /** Adds the counts of others, which are left as they are. */
  public void merge(WordCounts others) {
    if (others.uncased != uncased) {
      throw new IllegalArgumentException("Cased and uncased words cannot be counted together.");
    }
    others.words.forEach(this::count);
    tooLong += others.tooLong;
    droppedWords += others.droppedWords;
    droppedOccurrences += others.droppedOccurrences;
    occurrences += others.droppedOccurrences + others.tooLong;
  }

  /** How many different words are kept. */
  public int distinct() {
    return words.size();
  }

  /** How many words the text had, with those that were left out or dropped. */
  public long occurrences() {
    return occurrences;
  }

  /** How many of the words were left out because they have over 100 characters. */
  public long tooLong() {
    return tooLong;
  }

  /** How many times a word was dropped for being rare; one that comes back may be counted again. */
  public long droppedWords() {
    return droppedWords;
  }

  /** How many occurrences the dropped words had. */
  public long droppedOccurrences() {
    return droppedOccurrences;
  }

  /** The words kept, in the order of their chars: the same whatever the order of counting. */
  List<WordCount> sorted() {
    List<WordCount> all = new ArrayList<>(words.size());
    words.forEach(
        (chars, start, length, n) -> all.add(new WordCount(new String(chars, start, length), n)));
    all.sort(Comparator.comparing(WordCount::word));
    return all;
  }

  private void count(char[] chars, int start, int length, long n) {
    occurrences += n;
    words.add(chars, start, length, n);
    if (words.size() > maxWords) {
      dropRarest();
    }
  }

  private void dropRarest() {
    long[] counts = words.counts();
    Arrays.sort(counts);
    long least = counts[counts.length - 1 - maxWords / 2] + 1;
    int before = words.size();
    droppedOccurrences += words.removeBelow(least);
    droppedWords += before - words.size();
  }

  private final class Counting implements WordSink {
    @Override
    public void word(char[] chars, int length, boolean isTooLong) {
      if (isTooLong) {
        tooLong++;
        occurrences++;
      } else {
        count(chars, 0, length, 1);
      }
    }

    @Override
    public void special(int id) {}
  }
}
