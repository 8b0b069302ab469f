package daybench.datasets.corpus;

import daybench.datasets.UserException;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A prepared corpus, opened: memory-mapped, safe for many threads. Whoever closes it sees to it
 * that none still reads.
 */
public final class Corpus implements AutoCloseable {
  private final Path folder;
  private final CorpusCard card;
  private final Vocabulary vocabulary;
  private final WordPieceTokenizer tokenizer;
  private final TokenCountsFile counts;
  private final ShardedSequences training;
  private final ShardedSequences heldOut;

  private Corpus(Path folder, CorpusCard card, Vocabulary vocabulary) {
    this.folder = folder;
    this.card = card;
    this.vocabulary = vocabulary;
    this.tokenizer = new WordPieceTokenizer(vocabulary, card.vocabulary().uncased());
    this.counts = TokenCountsFile.read(new CorpusPaths(folder).counts(), vocabulary.size());
    this.training = sequences(card.training());
    boolean opened = false;
    try {
      this.heldOut = sequences(card.heldOut());
      opened = true;
    } finally {
      if (!opened) {
        training.close();
      }
    }
  }

  private ShardedSequences sequences(CorpusCard.Side side) {
    return new ShardedSequences(folder, side.shards(), card.length(), vocabulary.size());
  }

  /**
   * Opens a corpus after verifying it: that it is complete, and that every file has the size and
   * the SHA-256 that the card says. Hashes that were found right are remembered in the folder and
   * computed again only where a file has changed since.
   *
   * @throws UserException saying what is missing or damaged
   */
  public static Corpus open(Path folder) {
    return open(folder, false);
  }

  /** As {@link #open(Path)}, computing all hashes whatever is remembered. */
  public static Corpus openVerifyingAll(Path folder) {
    return open(folder, true);
  }

  private static Corpus open(Path folder, boolean verifyAll) {
    Path absolute = folder.toAbsolutePath().normalize();
    CorpusVerification verification = new CorpusVerification(absolute);
    CorpusCard card = verification.card();
    verification.check(card, verifyAll);
    Vocabulary vocabulary = Vocabulary.read(new CorpusPaths(absolute).vocabulary());
    if (!vocabulary.sha256().equals(card.vocabulary().sha256())) {
      throw new UserException(
          "%s has another vocabulary than its card says. Prepare the corpus again."
              .formatted(absolute));
    }
    return new Corpus(absolute, card, vocabulary);
  }

  /** Whether a folder looks like a finished corpus, which {@link #open(Path)} would verify. */
  public static boolean isCorpus(Path folder) {
    return Files.isRegularFile(new CorpusPaths(folder).card());
  }

  public Path folder() {
    return folder;
  }

  public CorpusCard card() {
    return card;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** A tokenizer of this vocabulary, as the corpus was encoded. */
  public WordPieceTokenizer tokenizer() {
    return tokenizer;
  }

  /** The sequences to learn from. */
  public SequenceStore training() {
    return training;
  }

  /** The sequences to validate on. */
  public SequenceStore heldOut() {
    return heldOut;
  }

  /**
   * How often each ordinary token occurs in the text of the training side, by id; 0 for special
   * ones. The array is the caller's.
   */
  public long[] tokenCounts() {
    return ordinary(counts.training());
  }

  /** As {@link #tokenCounts()}, of the held-out side. */
  public long[] heldOutTokenCounts() {
    return ordinary(counts.heldOut());
  }

  private long[] ordinary(long[] all) {
    long[] ordinary = all.clone();
    for (int id = 0; id < ordinary.length; id++) {
      if (vocabulary.isSpecial(id)) {
        ordinary[id] = 0;
      }
    }
    return ordinary;
  }

  /**
   * The cross-entropy, in nats per token, of the held-out ordinary tokens under the frequencies of
   * the training side with one added to each count: the loss of a model that has learnt how often
   * tokens occur and nothing else.
   */
  public double unigramEntropy() {
    return UnigramEntropy.of(counts.training(), counts.heldOut(), vocabulary::isSpecial);
  }

  @Override
  public void close() {
    List.of(training, heldOut).forEach(ShardedSequences::close);
  }
}
