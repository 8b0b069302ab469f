package daybench.engine.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import daybench.engine.settings.ModelSettings;
import daybench.engine.torch.Libtorch;
import daybench.engine.torch.ScriptModule.Call;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Predicts with a model in memory, without dropout. For one thread at a time. */
public final class Predictor implements AutoCloseable {
  private final NDManager manager;
  private final MaskedLanguageModel model;
  private final boolean ownsModel;

  /**
   * Loads parameters to a device, to predict in float32.
   *
   * @param values float32 values of each parameter of the layout, native byte order
   */
  public Predictor(Device device, ModelSettings settings, List<ByteBuffer> values) {
    this(device, settings, values, false);
  }

  /**
   * Loads parameters to a device.
   *
   * @param values float32 values of each parameter of the layout, native byte order
   * @param bfloat16 whether matrix products run in bfloat16
   */
  public Predictor(
      Device device, ModelSettings settings, List<ByteBuffer> values, boolean bfloat16) {
    this.manager = Libtorch.manager(device);
    this.model = new MaskedLanguageModel(manager, settings, values, bfloat16);
    this.ownsModel = true;
  }

  /**
   * Predicts with a model that is in memory already, for training for example: as it is at each
   * call, and in its precision. Closing leaves it open.
   */
  public Predictor(MaskedLanguageModel model) {
    this.manager = model.manager().newSubManager();
    this.model = model;
    this.ownsModel = false;
  }

  /**
   * Logits over the vocabulary, its padding rows left out, of some positions of each sequence.
   *
   * @param sequences token ids, [CLS] and [SEP] included; lengths may differ
   * @param positions of each sequence, places whose logits are wanted
   * @return one row for each position, sequence after sequence
   */
  public float[][] logits(int[][] sequences, int[][] positions) {
    int length = Arrays.stream(sequences).mapToInt(ids -> ids.length).max().orElseThrow();
    long[] rows =
        IntStream.range(0, sequences.length)
            .flatMap(i -> Arrays.stream(positions[i]).map(at -> i * length + at))
            .asLongStream()
            .toArray();
    if (rows.length == 0) {
      return new float[0][];
    }
    try (NDManager step = manager.newSubManager()) {
      NDArray logits =
          model
              .module()
              .infer(
                  Call.of("predict")
                      .with(
                          step.create(
                              padded(sequences, length), new Shape(sequences.length, length)))
                      .with(step.create(lengths(sequences, length)))
                      .with(step.create(rows))
                      .with(model.masters())
                      .with(model.work()));
      return split(logits.toFloatArray(), rows.length);
    }
  }

  private static long[] padded(int[][] sequences, int length) {
    long[] ids = new long[sequences.length * length];
    for (int i = 0; i < sequences.length; i++) {
      for (int j = 0; j < sequences[i].length; j++) {
        ids[i * length + j] = sequences[i][j];
      }
    }
    return ids;
  }

  /** Empty where no sequence is padded, so that attention needs no mask. */
  private static long[] lengths(int[][] sequences, int length) {
    boolean padded = Arrays.stream(sequences).anyMatch(ids -> ids.length < length);
    return padded ? Arrays.stream(sequences).mapToLong(ids -> ids.length).toArray() : new long[0];
  }

  private float[][] split(float[] logits, int rows) {
    int width = logits.length / rows;
    float[][] split = new float[rows][];
    for (int i = 0; i < rows; i++) {
      int begin = i * width;
      split[i] = Arrays.copyOfRange(logits, begin, begin + model.settings().vocabularySize());
    }
    return split;
  }

  @Override
  public void close() {
    if (ownsModel) {
      model.close();
    }
    manager.close();
  }
}
