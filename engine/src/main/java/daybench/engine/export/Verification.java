package daybench.engine.export;

import daybench.datasets.UserException;
import daybench.datasets.random.CounterRandom;
import daybench.engine.weights.TrainedModel;
import java.util.stream.IntStream;

/** Compares the logits of a model before and after it was written, on two made-up sequences. */
final class Verification {
  /** The greatest difference, relative to logits above 1, that rounding explains. */
  static final double TOLERANCE = 1e-4;

  private static final int LONGEST = 24;
  private static final long SEED = 20_210_415;

  private final int[][] sequences;

  /** The sequences for a model: one of full length and one of half of it. */
  Verification(TrainedModel model) {
    int length = Math.min(model.trainedLength(), LONGEST);
    int size = model.vocabulary().size();
    this.sequences = new int[][] {ids(0, length, size), ids(1, length / 2 + 1, size)};
  }

  private static int[] ids(int stream, int length, int size) {
    return IntStream.range(0, length)
        .map(i -> (int) (CounterRandom.unit(CounterRandom.bits(SEED, stream, i)) * size))
        .toArray();
  }

  int[][] sequences() {
    return sequences;
  }

  /** All positions of both sequences. */
  int[][] positions() {
    return new int[][] {
      IntStream.range(0, sequences[0].length).toArray(),
      IntStream.range(0, sequences[1].length).toArray()
    };
  }

  /**
   * The greatest difference of two logits.
   *
   * @throws UserException where the model itself gives no numbers
   * @throws IllegalStateException where the difference is more than rounding
   */
  static double compared(float[][] before, float[][] after) {
    double greatest = 0;
    for (int i = 0; i < before.length; i++) {
      for (int j = 0; j < before[i].length; j++) {
        if (!Float.isFinite(before[i][j])) {
          throw new UserException(
              "The model predicts no finite numbers: it has diverged; export an earlier checkpoint.");
        }
        double difference = Math.abs((double) before[i][j] - after[i][j]);
        if (!(difference <= TOLERANCE * Math.max(1, Math.abs(before[i][j])))) {
          throw new IllegalStateException(
              "The exported model, read back, gives %s where it should give %s; nothing was exported."
                  .formatted(after[i][j], before[i][j]));
        }
        greatest = Math.max(greatest, difference);
      }
    }
    return greatest;
  }
}
