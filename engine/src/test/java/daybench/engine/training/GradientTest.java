package daybench.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import daybench.datasets.batches.MicroBatch;
import daybench.engine.model.Initialiser;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.model.ModelShapes;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of each parameter against differences of the loss along a random direction. */
class GradientTest {
  private static final double STEP = 3e-3;
  private static final MicroBatch BATCH =
      new MicroBatch(
          2,
          8,
          new int[] {2, 7, 4, 9, 30, 4, 11, 3, 2, 5, 4, 6, 3, 0, 0, 0},
          new int[] {8, 5},
          new int[] {2, 5, 10},
          new int[] {8, 41, 7},
          0);

  static List<ModelSettings> shapes() {
    return ModelShapes.all();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void gradients_agree_with_finite_differences(ModelSettings settings) {
    List<ByteBuffer> values = new Initialiser(settings, new long[43], 5).values();
    List<float[]> gradients = gradients(settings, values, false);
    for (int i = 0; i < values.size(); i++) {
      float[] direction = direction(gradients.get(i).length, i);
      double slope = 0;
      for (int j = 0; j < direction.length; j++) {
        slope += gradients.get(i)[j] * direction[j];
      }
      double difference =
          (loss(settings, moved(values, i, direction, STEP))
                  - loss(settings, moved(values, i, direction, -STEP)))
              / (2 * STEP);
      assertEquals(difference, slope, 5e-3 + 0.02 * Math.abs(slope), "parameter " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void gradients_in_bfloat16_are_those_of_float32_but_for_rounding(ModelSettings settings) {
    List<ByteBuffer> values = new Initialiser(settings, new long[43], 5).values();
    List<float[]> exact = gradients(settings, values, false);
    List<float[]> rounded = gradients(settings, values, true);
    double difference = 0;
    double square = 0;
    for (int i = 0; i < exact.size(); i++) {
      for (int j = 0; j < exact.get(i).length; j++) {
        difference += Math.pow(rounded.get(i)[j] - exact.get(i)[j], 2);
        square += Math.pow(exact.get(i)[j], 2);
      }
    }
    assertEquals(0, Math.sqrt(difference / square), 0.05);
  }

  private static List<float[]> gradients(
      ModelSettings settings, List<ByteBuffer> values, boolean bfloat16) {
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
        MaskedLanguageModel model = new MaskedLanguageModel(manager, settings, values, bfloat16);
        Learner learner = new Learner(model, OptimiserSettings.defaults())) {
      learner.accumulate(BATCH);
      List<float[]> found = new ArrayList<>();
      TensorList gradients = learner.gradients();
      for (int i = 0; i < gradients.size(); i++) {
        found.add(gradients.get(i).toFloatArray());
      }
      return found;
    }
  }

  private static double loss(ModelSettings settings, List<ByteBuffer> values) {
    try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
        MaskedLanguageModel model = new MaskedLanguageModel(manager, settings, values, false);
        Learner learner = new Learner(model, OptimiserSettings.defaults())) {
      return learner.accumulate(BATCH);
    }
  }

  /** A direction of length 1. */
  private static float[] direction(int size, int seed) {
    Random random = new Random(seed);
    double[] normal = new double[size];
    double square = 0;
    for (int i = 0; i < size; i++) {
      normal[i] = random.nextGaussian();
      square += normal[i] * normal[i];
    }
    float[] direction = new float[size];
    for (int i = 0; i < size; i++) {
      direction[i] = (float) (normal[i] / Math.sqrt(square));
    }
    return direction;
  }

  private static List<ByteBuffer> moved(
      List<ByteBuffer> values, int index, float[] direction, double by) {
    List<ByteBuffer> all = new ArrayList<>(values);
    ByteBuffer copy =
        ByteBuffer.allocateDirect(values.get(index).capacity()).order(ByteOrder.nativeOrder());
    FloatBuffer from = values.get(index).duplicate().order(ByteOrder.nativeOrder()).asFloatBuffer();
    FloatBuffer to = copy.asFloatBuffer();
    for (int i = 0; i < direction.length; i++) {
      to.put(i, (float) (from.get(i) + by * direction[i]));
    }
    all.set(index, copy);
    return all;
  }
}
