package daybench.engine.finetuning;

import ai.djl.ndarray.NDManager;
import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.glue.Example;
import daybench.datasets.glue.ExampleSet;
import daybench.datasets.glue.Task;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import daybench.engine.device.ComputeDevice;
import daybench.engine.model.SequenceClassifier;
import daybench.engine.torch.Libtorch;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A trained classifier in memory, ready to be asked, in float32. For one thread at a time. */
public final class TextClassifier implements AutoCloseable {
  private final Task task;
  private final TextEncoder encoder;
  private final NDManager manager;
  private final SequenceClassifier classifier;
  private final ClassifierScorer scorer;

  /** Loads a classifier to a device. */
  public TextClassifier(TrainedClassifier trained, ComputeDevice device) {
    this.task = trained.task();
    this.encoder =
        new TextEncoder(
            new WordPieceTokenizer(trained.vocabulary(), trained.uncased()),
            trained.maximumLength(),
            Overlong.TRUNCATE);
    this.manager = Libtorch.manager(device.device());
    this.classifier = new SequenceClassifier(manager, trained.settings(), trained.values(), false);
    this.scorer =
        new ClassifierScorer(classifier, trained.segments(), trained.vocabulary().padId());
  }

  public Task task() {
    return task;
  }

  /**
   * Classifies one text or pair.
   *
   * @return probabilities of the classes, or one number where the task is one of scores
   * @throws UserException where a second text is missing or one too many
   */
  public double[] classify(String first, @Nullable String second) {
    float[] output = outputs(first, second);
    return output.length == 1 ? new double[] {output[0]} : Predictions.softmax(output);
  }

  /** As {@link #classify}, but logits in the place of probabilities. */
  public float[] outputs(String first, @Nullable String second) {
    if (task.pair() != (second != null)) {
      throw new UserException(
          task.pair()
              ? "%s is a task of two texts; give both.".formatted(task.name())
              : "%s is a task of one text; give one only.".formatted(task.name()));
    }
    EncodedText text = encoder.encode(new Example("0", first, second, null), "The text");
    return scorer.outputs(List.of(text), CancelSignal.NEVER)[0];
  }

  /**
   * What it says of all examples of a set.
   *
   * @param told how many examples are done, now and then
   */
  public Predictions predict(ExampleSet set, IntConsumer told, CancelSignal cancel) {
    return new Predictions(set.name(), scorer.outputs(encoder.encode(set).texts(), told, cancel));
  }

  @Override
  public void close() {
    classifier.close();
    manager.close();
  }
}
