package daybench.engine.training;

import ai.djl.ndarray.NDManager;
import daybench.datasets.batches.FixedBatches;
import daybench.datasets.batches.MicroBatch;
import daybench.engine.model.MaskedLanguageModel;

/** Measures a model on held-out sequences whose masks never change. */
public final class Validator {
  private final FixedBatches heldOut;
  private final int batch;

  /**
   * A validator.
   *
   * @param batch sequences computed at once
   */
  public Validator(FixedBatches heldOut, int batch) {
    this.heldOut = heldOut;
    this.batch = batch;
  }

  /** Predicts every masked token of the held-out sequences, without dropout. */
  public HeldOut measure(MaskedLanguageModel model) {
    double lossSum = 0;
    double right = 0;
    long predictions = 0;
    for (long first = 0; first < heldOut.count(); first += batch) {
      MicroBatch next = heldOut.at(first, batch);
      if (next.labels().length == 0) {
        continue;
      }
      try (NDManager manager = model.manager().newSubManager()) {
        float[] result =
            model
                .module()
                .infer(
                    BatchTensors.of(manager, next)
                        .call("evaluate")
                        .with(model.masters())
                        .with(model.work()))
                .toFloatArray();
        lossSum += result[0];
        right += result[1];
      }
      predictions += next.labels().length;
    }
    return new HeldOut(lossSum / predictions, right / predictions, heldOut.count());
  }
}
