package daybench.engine.finetuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import daybench.engine.device.ComputeThreads;
import daybench.engine.model.ClassifierLayout;
import daybench.engine.model.ClassifierSettings;
import daybench.engine.model.Initialiser;
import daybench.engine.model.ModelShapes;
import daybench.engine.model.Pooling;
import daybench.engine.model.SequenceClassifier;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.OptimiserSettings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient of the loss, parameter by parameter, against differences of the loss. */
class ClassifierGradientTest {
  private static final double STEP = 1e-2;
  private static final List<EncodedText> TEXTS =
      List.of(
          new EncodedText(new int[] {2, 7, 4, 9, 3, 11, 30, 3}, 5, false),
          new EncodedText(new int[] {2, 5, 3, 6, 3}, 3, false),
          new EncodedText(new int[] {2, 8, 41, 12, 13, 3, 17, 3}, 6, false));

  static Stream<ClassifierSettings> classifiers() {
    ModelSettings pre = ModelShapes.small();
    ModelSettings post = ModelShapes.all().get(1);
    return Stream.of(
        new ClassifierSettings(pre, Pooling.FIRST, 3, false),
        new ClassifierSettings(post, Pooling.MEAN, 3, false),
        new ClassifierSettings(post, Pooling.FIRST, 1, true),
        new ClassifierSettings(pre, Pooling.MEAN, 1, true));
  }

  @ParameterizedTest
  @MethodSource("classifiers")
  void gradients_agree_with_finite_differences(ClassifierSettings settings) {
    ComputeThreads.use(1);
    List<ByteBuffer> values = values(settings);
    try (Trained trained = new Trained(settings, values)) {
      trained.loss();
      for (int i = 0; i < values.size(); i++) {
        float[] gradient = trained.gradient(i);
        float[] direction = direction(gradient.length, i);
        double slope = 0;
        for (int j = 0; j < direction.length; j++) {
          slope += gradient[j] * direction[j];
        }
        double difference =
            (lossAt(settings, moved(values, i, direction, STEP))
                    - lossAt(settings, moved(values, i, direction, -STEP)))
                / (2 * STEP);
        assertEquals(difference, slope, 5e-3 + 0.02 * Math.abs(slope), "parameter " + i);
      }
    }
  }

  @Test
  void padding_changes_no_output() {
    for (ClassifierSettings settings : classifiers().toList()) {
      try (Trained trained = new Trained(settings, values(settings))) {
        ClassifierScorer scorer = new ClassifierScorer(trained.classifier, true, 0);
        float[][] together = scorer.outputs(TEXTS, () -> false);
        for (int i = 0; i < TEXTS.size(); i++) {
          float[] alone = scorer.outputs(List.of(TEXTS.get(i)), () -> false)[0];
          for (int j = 0; j < alone.length; j++) {
            assertEquals(alone[j], together[i][j], 1e-5);
          }
        }
      }
    }
  }

  @Test
  void segments_are_seen_only_where_they_are_used() {
    ClassifierSettings settings = classifiers().findFirst().orElseThrow();
    try (Trained trained = new Trained(settings, values(settings))) {
      float[][] with =
          new ClassifierScorer(trained.classifier, true, 0).outputs(TEXTS, () -> false);
      float[][] without =
          new ClassifierScorer(trained.classifier, false, 0).outputs(TEXTS, () -> false);
      assertTrue(Math.abs(with[0][0] - without[0][0]) > 1e-4);
    }
  }

  private static List<ByteBuffer> values(ClassifierSettings settings) {
    List<ByteBuffer> model = new Initialiser(settings.encoder(), new long[43], 5).values();
    return ClassifierLayout.values(settings, model, Optional.empty(), 5);
  }

  private static double lossAt(ClassifierSettings settings, List<ByteBuffer> values) {
    try (Trained trained = new Trained(settings, values)) {
      return trained.loss();
    }
  }

  /** A direction of length 1. */
  private static float[] direction(int size, int seed) {
    Random random = new Random(seed);
    double[] normal = random.doubles(size, -1, 1).toArray();
    double square = 0;
    for (double one : normal) {
      square += one * one;
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
    for (int i = 0; i < direction.length; i++) {
      copy.asFloatBuffer().put(i, (float) (from.get(i) + by * direction[i]));
    }
    all.set(index, copy);
    return all;
  }

  private static final class Trained implements AutoCloseable {
    private final NDManager manager;
    private final SequenceClassifier classifier;
    private final ClassifierLearner learner;
    private final double[] targets;

    Trained(ClassifierSettings settings, List<ByteBuffer> values) {
      this.manager = NDManager.newBaseManager(Device.cpu(), PtEngine.ENGINE_NAME);
      this.classifier = new SequenceClassifier(manager, settings, values, false);
      OptimiserSettings optimiser = OptimiserSettings.defaults();
      this.learner = new ClassifierLearner(classifier, optimiser, true, 0);
      this.targets = settings.regression() ? new double[] {0.5, -1, 2} : new double[] {0, 2, 1};
    }

    double loss() {
      return learner.accumulate(TEXTS, targets, 0, TEXTS.size());
    }

    float[] gradient(int index) {
      return learner.gradients().get(index).toFloatArray();
    }

    @Override
    public void close() {
      learner.close();
      classifier.close();
      manager.close();
    }
  }
}
