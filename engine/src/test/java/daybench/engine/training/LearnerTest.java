package daybench.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import daybench.datasets.batches.BatchSource;
import daybench.datasets.masking.Masker;
import daybench.datasets.masking.MaskingSettings;
import daybench.engine.device.ComputeThreads;
import daybench.engine.device.ProcessMetrics;
import daybench.engine.model.Initialiser;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.RunRequest;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerTest {
  private static final RunRequest REQUEST = TinyRuns.request(1);

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final TrainingData data = TinyRuns.data();
  private final BatchSource source =
      new BatchSource(
          data.training(),
          new Masker(
              TinyRuns.VOCABULARY,
              data.maskId(),
              data.isSpecial(),
              data.isContinuation(),
              new MaskingSettings(0.15, false, 0, 1)),
          9,
          0);

  @BeforeEach
  void useOneThread() {
    ComputeThreads.use(1);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  private Learner learner(double dropout, boolean bfloat16) {
    ModelSettings settings = TinyRuns.model(dropout);
    NDManager manager = NDManager.newBaseManager(Device.cpu(), PtEngine.ENGINE_NAME);
    MaskedLanguageModel model =
        new MaskedLanguageModel(
            manager,
            settings,
            new Initialiser(settings, new long[TinyRuns.VOCABULARY], 3).values(),
            bfloat16);
    Learner learner = new Learner(model, REQUEST.optimiser());
    opened.addAll(List.of(manager, model, learner));
    return learner;
  }

  /** The first moments after some steps of 12 sequences: averaged gradients, in effect. */
  private float[][] trained(int microBatch, int steps) {
    Learner learner = learner(0, false);
    for (int step = 0; step < steps; step++) {
      for (int done = 0; done < 12; done += microBatch) {
        learner.accumulate(source.at(12L * step + done, Math.min(microBatch, 12 - done)));
      }
      assertTrue(learner.update(1e-3).made());
    }
    return learner.firstMoments().tensors().stream()
        .map(NDArray::toFloatArray)
        .toArray(float[][]::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 6})
  void the_size_of_micro_batches_does_not_change_what_is_learnt(int microBatch) {
    float[][] whole = trained(12, 4);
    float[][] parts = trained(microBatch, 4);
    for (int i = 0; i < whole.length; i++) {
      double largest = 0;
      for (float value : whole[i]) {
        largest = Math.max(largest, Math.abs(value));
      }
      for (int j = 0; j < whole[i].length; j++) {
        assertEquals(whole[i][j], parts[i][j], 2e-4 * largest + 1e-7, "parameter " + i);
      }
    }
  }

  @Test
  void a_step_that_is_not_finite_changes_nothing() {
    Learner learner = learner(0, false);
    learner.accumulate(source.at(0, 8));
    learner.update(1e-3);
    NDArray bias = learner.model().masters().get(learner.model().masters().size() - 1);
    bias.muli(Float.NaN);
    FloatBuffer before = FloatBuffer.wrap(learner.model().masters().get(0).toFloatArray());
    assertFalse(Double.isFinite(learner.accumulate(source.at(8, 8))));
    Learner.Update update = learner.update(1e-3);
    assertFalse(update.made());
    assertFalse(Double.isFinite(update.gradientNorm()));
    assertEquals(1, learner.updates());
    assertEquals(before, FloatBuffer.wrap(learner.model().masters().get(0).toFloatArray()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void memory_does_not_grow_by_the_step(boolean bfloat16) {
    Learner learner = learner(0.1, bfloat16);
    steps(learner, 300);
    // A step's tensors are some 300 KiB: were they kept, each 200 steps would take 60 MiB more.
    // The heap may grow meanwhile, so the calmest of many stretches is looked at.
    long least = Long.MAX_VALUE;
    for (int stretch = 0; stretch < 8; stretch++) {
      long before = ProcessMetrics.residentBytes().orElse(0L);
      steps(learner, 200);
      least = Math.min(least, ProcessMetrics.residentBytes().orElse(0L) - before);
    }
    assertTrue(least < 8L << 20, "grows by " + least + " bytes at least");
  }

  private void steps(Learner learner, int count) {
    for (int i = 0; i < count; i++) {
      learner.accumulate(source.at(8L * i, 8));
      learner.update(1e-3);
    }
  }
}
