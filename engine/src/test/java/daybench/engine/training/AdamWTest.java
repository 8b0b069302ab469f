package daybench.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import daybench.datasets.batches.MicroBatch;
import daybench.engine.model.Initialiser;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.model.ModelShapes;
import daybench.engine.settings.OptimiserSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdamWTest {
  private static final MicroBatch FIRST = batch(new int[] {2, 7, 4, 9, 30, 4, 11, 3}, 8, 41);
  private static final MicroBatch SECOND = batch(new int[] {2, 17, 4, 29, 3, 4, 21, 3}, 18, 40);

  private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  private static MicroBatch batch(int[] ids, int... labels) {
    return new MicroBatch(1, 8, ids, new int[] {8}, new int[] {2, 5}, labels, 0);
  }

  private MaskedLanguageModel model(boolean bfloat16) {
    return new MaskedLanguageModel(
        manager,
        ModelShapes.small(),
        new Initialiser(ModelShapes.small(), new long[43], 5).values(),
        bfloat16);
  }

  private static List<float[]> copy(MaskedLanguageModel model) {
    List<float[]> copy = new ArrayList<>();
    model.masters().tensors().forEach(master -> copy.add(master.toFloatArray()));
    return copy;
  }

  @Test
  void an_update_is_adamw_by_its_formula_with_clipping_and_decay_of_matrices_only() {
    OptimiserSettings settings = new OptimiserSettings(1e-2, 0.9, 0.98, 1e-6, 0.1, 0.5);
    double rate = 3e-3;
    try (MaskedLanguageModel model = model(false);
        Learner learner = new Learner(model, settings)) {
      List<double[]> expected = new ArrayList<>();
      copy(model).forEach(values -> expected.add(doubles(values)));
      List<AdamW> reference = new ArrayList<>();
      expected.forEach(values -> reference.add(new AdamW(settings, values.length)));
      for (int step = 1; step <= 3; step++) {
        learner.accumulate(FIRST);
        learner.accumulate(SECOND);
        List<double[]> gradients = new ArrayList<>();
        double square = 0;
        for (int i = 0; i < expected.size(); i++) {
          double[] gradient = doubles(learner.gradients().get(i).toFloatArray());
          for (int j = 0; j < gradient.length; j++) {
            gradient[j] /= 4; // the loss is the mean over the four masked tokens of the step
            square += gradient[j] * gradient[j];
          }
          gradients.add(gradient);
        }
        double norm = Math.sqrt(square);
        Learner.Update update = learner.update(rate);
        assertEquals(norm, update.gradientNorm(), 1e-4 * norm);
        for (int i = 0; i < expected.size(); i++) {
          boolean matrix = model.masters().get(i).getShape().dimension() > 1;
          reference.get(i).step(expected.get(i), gradients.get(i), norm, rate, matrix, step);
          assertArrayEquals(
              expected.get(i), doubles(model.masters().get(i).toFloatArray()), 2e-5, "tensor " + i);
        }
      }
      assertEquals(3, learner.updates());
    }
  }

  @Test
  void training_lowers_the_loss_of_what_is_trained_on() {
    for (boolean bfloat16 : new boolean[] {false, true}) {
      try (MaskedLanguageModel model = model(bfloat16);
          Learner learner = new Learner(model, OptimiserSettings.defaults())) {
        double before = learner.accumulate(FIRST);
        for (int i = 0; i < 60; i++) {
          assertTrue(learner.update(3e-3).made());
          learner.accumulate(FIRST);
        }
        learner.discard();
        double after = learner.accumulate(FIRST);
        assertTrue(after < before / 10, before + " -> " + after);
      }
    }
  }

  @Test
  void an_infinite_gradient_changes_nothing() {
    try (MaskedLanguageModel model = model(false);
        Learner learner = new Learner(model, OptimiserSettings.defaults())) {
      List<float[]> before = copy(model);
      learner.accumulate(FIRST);
      float[] broken = learner.gradients().get(4).toFloatArray();
      broken[3] = Float.NaN;
      learner.gradients().get(4).set(broken);
      assertFalse(learner.update(1e-3).made());
      List<float[]> after = copy(model);
      for (int i = 0; i < before.size(); i++) {
        assertArrayEquals(before.get(i), after.get(i));
      }
      assertEquals(0, learner.updates());
      learner.accumulate(FIRST);
      assertTrue(learner.update(1e-3).made());
    }
  }

  @Test
  void what_matrix_products_use_are_the_rounded_masters() {
    try (MaskedLanguageModel model = model(true);
        Learner learner = new Learner(model, OptimiserSettings.defaults())) {
      learner.accumulate(FIRST);
      learner.update(1e-2);
      for (int i = 0; i < model.masters().size(); i++) {
        float[] master = model.masters().get(i).toFloatArray();
        float[] used =
            model.work().get(i).toType(ai.djl.ndarray.types.DataType.FLOAT32, false).toFloatArray();
        for (int j = 0; j < master.length; j++) {
          assertEquals(master[j], used[j], Math.abs(master[j]) / 128);
        }
      }
    }
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  /** Loshchilov and Hutter 2019, algorithm 2, in double precision. */
  private static final class AdamW {
    private final OptimiserSettings settings;
    private final double[] first;
    private final double[] second;

    AdamW(OptimiserSettings settings, int size) {
      this.settings = settings;
      this.first = new double[size];
      this.second = new double[size];
    }

    void step(
        double[] values, double[] gradient, double norm, double rate, boolean decayed, int step) {
      double scale = Math.min(1, settings.gradientClip() / norm);
      double b1 = settings.beta1();
      double b2 = settings.beta2();
      for (int i = 0; i < values.length; i++) {
        double g = gradient[i] * scale;
        first[i] = b1 * first[i] + (1 - b1) * g;
        second[i] = b2 * second[i] + (1 - b2) * g * g;
        double mean = first[i] / (1 - Math.pow(b1, step));
        double root = Math.sqrt(second[i] / (1 - Math.pow(b2, step)));
        double decay = decayed ? settings.weightDecay() * values[i] : 0;
        values[i] -= rate * (mean / (root + settings.epsilon()) + decay);
      }
    }
  }
}
