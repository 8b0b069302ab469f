package daybench.datasets.wordpiece;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains a WordPiece vocabulary as Hugging Face's BertWordPieceTokenizer does, by byte-pair merges
 * (Sennrich et al. 2016): from single characters on, the most frequent pair of neighbours becomes a
 * token, until the vocabulary has its size or no pair is frequent. The result depends on the counts
 * alone, not on the order in which they were made.
 */
public final class WordPieceTrainer {
  private static final int DEFAULT_ALPHABET = 1000;
  private static final long DEFAULT_MIN_FREQUENCY = 2;
  private static final int PROGRESS_EVERY = 64;

  private final int alphabetLimit;
  private final long minFrequency;

  /** A trainer with an alphabet of at most 1,000 characters, and pairs that occur twice. */
  public WordPieceTrainer() {
    this(DEFAULT_ALPHABET, DEFAULT_MIN_FREQUENCY);
  }

  /**
   * A trainer.
   *
   * @param alphabetLimit how many characters, the most frequent, get a token; words with others
   *     will be unknown
   * @param minFrequency how often a pair must occur to become a token
   */
  public WordPieceTrainer(int alphabetLimit, long minFrequency) {
    if (alphabetLimit < 1 || minFrequency < 1) {
      throw new IllegalArgumentException("Alphabet and frequency must be at least 1.");
    }
    this.alphabetLimit = alphabetLimit;
    this.minFrequency = minFrequency;
  }

  /**
   * Trains a vocabulary: the special tokens, the alphabet, then the merged tokens in order. It is
   * smaller than asked for where the text has no more frequent pairs.
   *
   * @param counts the words of the corpus, cut by the same choice of cased or uncased
   * @param size how many tokens the vocabulary is to have
   * @throws UserException where the size leaves no room for the alphabet
   */
  public Vocabulary train(
      WordCounts counts,
      int size,
      boolean uncased,
      ProgressListener listener,
      CancelSignal cancel) {
    if (counts.uncased() != uncased) {
      throw new IllegalArgumentException("The words were not counted for this kind of model.");
    }
    List<WordCounts.WordCount> words = counts.sorted();
    Alphabet alphabet = Alphabet.of(words, alphabetLimit);
    List<String> tokens = new ArrayList<>(Vocabulary.SPECIAL);
    tokens.addAll(alphabet.tokens());
    if (tokens.size() > size) {
      throw new UserException(
          "A vocabulary of %,d tokens is too small: the special tokens and the %,d characters of the text take %,d. Choose a size of at least %,d, better several times that."
              .formatted(size, alphabet.characters().size(), tokens.size(), tokens.size()));
    }
    Map<String, Integer> ids = new HashMap<>();
    tokens.forEach(token -> ids.put(token, ids.size()));
    PairIndex pairs = index(words, ids, cancel);
    words.clear();
    for (PairIndex.Pair pair = pairs.poll();
        tokens.size() < size && pair != null && pair.count() >= minFrequency;
        pair = pairs.poll()) {
      cancel.throwIfCancelled();
      String merged = tokens.get(pair.left) + tokens.get(pair.right).substring(2);
      Integer known = ids.putIfAbsent(merged, tokens.size());
      pairs.merge(pair, known == null ? tokens.size() : known);
      if (known == null) {
        tokens.add(merged);
        report(listener, tokens.size(), size);
      }
    }
    listener.update(new Progress("Training the vocabulary", size, size, "tokens"));
    return Vocabulary.of(tokens);
  }

  private static void report(ProgressListener listener, int done, int size) {
    if (done % PROGRESS_EVERY == 0) {
      listener.update(new Progress("Training the vocabulary", done, size, "tokens"));
    }
  }

  /** The words whose characters are all in the alphabet; others are unknown whatever is merged. */
  private static PairIndex index(
      List<WordCounts.WordCount> words, Map<String, Integer> ids, CancelSignal cancel) {
    PairIndex pairs = new PairIndex();
    for (WordCounts.WordCount word : words) {
      cancel.throwIfCancelled();
      int[] tokens = characters(word.word(), ids);
      if (tokens.length > 1) {
        pairs.add(tokens, word.count());
      }
    }
    pairs.ready();
    return pairs;
  }

  private static int[] characters(String word, Map<String, Integer> ids) {
    int[] codePoints = word.codePoints().toArray();
    int[] tokens = new int[codePoints.length];
    for (int i = 0; i < tokens.length; i++) {
      String prefix = i == 0 ? "" : Vocabulary.CONTINUATION;
      Integer id = ids.get(prefix + Character.toString(codePoints[i]));
      if (id == null) {
        return new int[0];
      }
      tokens[i] = id;
    }
    return tokens;
  }
}
