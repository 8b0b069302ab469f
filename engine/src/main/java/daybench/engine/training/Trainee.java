package daybench.engine.training;

import ai.djl.ndarray.NDManager;
import daybench.engine.checkpoint.CheckpointContent;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.device.ComputeDevice;
import daybench.engine.model.Initialiser;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.settings.Precision;
import daybench.engine.settings.RunRequest;
import daybench.engine.torch.Libtorch;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The model that a run trains, with its optimiser: fresh, or as a checkpoint holds it. Loading
 * replaces both.
 */
final class Trainee implements AutoCloseable {
  private final RunRequest request;
  private final boolean bfloat16;
  private final long[] tokenCounts;
  private final NDManager manager;
  private MaskedLanguageModel model;
  private Learner learner;

  /**
   * A model on a device.
   *
   * @param tokenCounts of the corpus, which the initial values may use
   * @param checkpoint to go on from; empty for the initial values of the request's seed
   */
  Trainee(
      RunRequest request,
      ComputeDevice device,
      Precision precision,
      long[] tokenCounts,
      Optional<CheckpointReader> checkpoint) {
    this.request = request;
    this.bfloat16 = precision == Precision.BF16;
    this.tokenCounts = tokenCounts.clone();
    this.manager = Libtorch.manager(device.device());
    this.model = newModel(checkpoint);
    this.learner = newLearner(checkpoint);
  }

  private MaskedLanguageModel newModel(Optional<CheckpointReader> checkpoint) {
    List<ByteBuffer> weights =
        checkpoint.isPresent()
            ? checkpoint.get().weightValues()
            : new Initialiser(request.model(), tokenCounts, request.seed()).values();
    return new MaskedLanguageModel(manager, request.model(), weights, bfloat16);
  }

  private Learner newLearner(Optional<CheckpointReader> checkpoint) {
    return checkpoint
        .map(
            saved ->
                new Learner(
                    model,
                    request.optimiser(),
                    saved.firstMoments(),
                    saved.secondMoments(),
                    saved.info().updates()))
        .orElseGet(() -> new Learner(model, request.optimiser()));
  }

  /** Goes on with a checkpoint, or from the initial values. */
  void load(Optional<CheckpointReader> checkpoint) {
    learner.close();
    model.close();
    model = newModel(checkpoint);
    learner = newLearner(checkpoint);
  }

  MaskedLanguageModel model() {
    return model;
  }

  Learner learner() {
    return learner;
  }

  /** All that a checkpoint keeps of it, as of now: to be written before the next step. */
  CheckpointContent content(byte[] vocabulary) {
    return new CheckpointContent(
        request.model(),
        model.masters().values(),
        learner.firstMoments().values(),
        learner.secondMoments().values(),
        vocabulary);
  }

  @Override
  public void close() {
    learner.close();
    model.close();
    manager.close();
  }
}
