package daybench.engine.inference;

import ai.djl.Device;
import daybench.engine.weights.TrainedModel;

/** Loads models of tests to the processor. */
final class LoadedModelFixture {
  private LoadedModelFixture() {}

  static LoadedModel load(TrainedModel model) {
    return new LoadedModel(model, Device.cpu());
  }
}
