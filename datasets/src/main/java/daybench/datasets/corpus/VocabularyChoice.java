package daybench.datasets.corpus;

import daybench.datasets.UserException;
import daybench.datasets.wordpiece.Vocabulary;
import java.nio.file.Path;

/** Where the vocabulary of a corpus comes from. */
public sealed interface VocabularyChoice {
  /** Whether capitals and accents are taken away before encoding. */
  boolean uncased();

  /**
   * Looks at what is there already, before anything is done that takes long.
   *
   * @throws UserException where a file that is to be taken cannot be
   */
  default void check() {}

  /**
   * A vocabulary learnt from the training side of the corpus.
   *
   * @param size the number of tokens, special ones included; a small corpus may yield fewer
   */
  record Train(int size, boolean uncased) implements VocabularyChoice {
    private static final int SMALLEST = 100;
    private static final int LARGEST = 1_000_000;

    /**
     * @throws UserException where the size is out of range
     */
    public Train {
      if (size < SMALLEST || size > LARGEST) {
        throw new UserException(
            "The vocabulary size is %,d; choose one from %,d to %,d."
                .formatted(size, SMALLEST, LARGEST));
      }
    }
  }

  /**
   * A vocabulary from a {@code vocab.txt}.
   *
   * @param file one token a line
   */
  record Load(Path file, boolean uncased) implements VocabularyChoice {
    @Override
    public void check() {
      Vocabulary.read(file);
    }
  }
}
