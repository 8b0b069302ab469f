package daybench.engine.cli;

import daybench.datasets.corpus.Corpus;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.settings.RunRequest;
import daybench.engine.training.TrainingData;
import java.nio.file.Path;

/** Opens the corpus of a run. */
final class CorpusOfRun {
  private CorpusOfRun() {}

  /**
   * What the run needs of its corpus.
   *
   * @throws daybench.datasets.UserException where the corpus is missing or damaged
   */
  static TrainingData open(RunRequest request) {
    Corpus corpus = Corpus.open(Path.of(request.corpusFolder()));
    Vocabulary vocabulary = corpus.vocabulary();
    return new TrainingData(
        corpus.training(),
        corpus.heldOut(),
        vocabulary.size(),
        vocabulary.padId(),
        vocabulary.maskId(),
        vocabulary::isSpecial,
        vocabulary::isContinuation,
        corpus.tokenizer().uncased(),
        vocabulary.toBytes(),
        corpus.tokenCounts(),
        corpus.unigramEntropy(),
        corpus::close);
  }
}
