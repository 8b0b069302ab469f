package daybench.engine.training;

import daybench.datasets.corpus.SequenceStore;
import java.util.function.IntPredicate;

/**
 * What a run needs of a corpus. Closing releases its files.
 *
 * @param training sequences to train on
 * @param heldOut sequences to measure on
 * @param vocabularySize tokens of the vocabulary
 * @param padId the id that fills rows up
 * @param maskId the id that hides a token
 * @param isSpecial whether an id is no ordinary token
 * @param isContinuation whether an id continues a word
 * @param uncased whether the tokenizer lower-cases and strips accents
 * @param vocabulary the text of vocab.txt
 * @param tokenCounts occurrences of each id in the training side
 * @param unigramEntropy nats per token that a model of token frequencies alone would need
 * @param closing releases the files
 */
@SuppressWarnings("ArrayRecordComponent") // large, and only read
public record TrainingData(
    SequenceStore training,
    SequenceStore heldOut,
    int vocabularySize,
    int padId,
    int maskId,
    IntPredicate isSpecial,
    IntPredicate isContinuation,
    boolean uncased,
    byte[] vocabulary,
    long[] tokenCounts,
    double unigramEntropy,
    Runnable closing)
    implements AutoCloseable {
  @Override
  public void close() {
    closing.run();
  }
}
