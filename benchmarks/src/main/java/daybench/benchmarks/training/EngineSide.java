package daybench.benchmarks.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import daybench.datasets.batches.MicroBatch;
import daybench.datasets.batches.Prefetcher;
import daybench.engine.model.Initialiser;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormPlacement;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.training.Learner;

/** This engine, its batches masked and prepared ahead on another thread as in a run. */
final class EngineSide implements Side {
  private static final int AHEAD = 4;
  private static final OptimiserSettings OPTIMISER =
      new OptimiserSettings(1e-4, 0.9, 0.98, 1e-6, 0.01, 0);

  private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
  private final MaskedLanguageModel model;
  private final Learner learner;
  private final Prefetcher batches;
  private double accumulating;
  private double updating;
  private double waited;

  EngineSide(Workload workload, NormPlacement placement, boolean bfloat16) {
    ModelSettings settings = workload.settings(placement);
    Initialiser initialiser = new Initialiser(settings, new long[workload.vocabulary()], 1);
    model = new MaskedLanguageModel(manager, settings, initialiser.values(), bfloat16);
    learner = new Learner(model, OPTIMISER);
    int sequences = workload.sequences();
    batches = new Prefetcher(SyntheticText.batches(workload), 0, sequences, sequences, AHEAD, 1);
  }

  @Override
  public double steps(int count) {
    double loss = 0;
    for (int i = 0; i < count; i++) {
      MicroBatch batch = batches.next();
      long start = System.nanoTime();
      loss = learner.accumulate(batch) / batch.labels().length;
      long middle = System.nanoTime();
      learner.update(OPTIMISER.learningRate());
      accumulating += (middle - start) / 1e9;
      updating += (System.nanoTime() - middle) / 1e9;
    }
    return loss;
  }

  @Override
  public String parts() {
    double waiting = batches.waitedSeconds() - waited;
    String parts =
        "gradients=%.6f update=%.6f waiting=%.6f".formatted(accumulating, updating, waiting);
    waited += waiting;
    accumulating = 0;
    updating = 0;
    return parts;
  }

  @Override
  public void close() {
    batches.close();
    learner.close();
    model.close();
    manager.close();
  }
}
