package daybench.engine.cli.options;

import daybench.datasets.UserException;
import daybench.datasets.corpus.VocabularyChoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tokens there are. */
public final class VocabularyOptions {
  private static final int DEFAULT_SIZE = 30_522;

  @Option(
      names = "--vocab-size",
      paramLabel = "N",
      description = "Train a WordPiece vocabulary of this size on the text. Default: 30522.")
  private @Nullable Integer size;

  @Option(
      names = "--vocab",
      paramLabel = "FILE",
      description = "Use this vocab.txt instead, such as that of a BERT model.")
  private @Nullable Path file;

  @Option(
      names = "--uncased",
      description = "Lower-case all text and take accents off. The default.")
  private boolean uncased;

  @Option(names = "--cased", description = "Keep case and accents.")
  private boolean cased;

  /**
   * The vocabulary asked for.
   *
   * @throws UserException where options contradict each other
   */
  public VocabularyChoice choice() {
    if (cased && uncased) {
      throw new UserException("--cased and --uncased contradict each other; give one of the two.");
    }
    if (file == null) {
      return new VocabularyChoice.Train(size == null ? DEFAULT_SIZE : size, !cased);
    }
    if (size != null) {
      throw new UserException(
          "--vocab brings its own size; leave out --vocab-size, or train a vocabulary without"
              + " --vocab.");
    }
    return new VocabularyChoice.Load(file, !cased);
  }
}
