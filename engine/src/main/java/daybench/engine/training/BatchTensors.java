package daybench.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import daybench.datasets.batches.MicroBatch;
import daybench.engine.torch.ScriptModule.Call;
import java.util.Arrays;

/**
 * A micro-batch as int64 tensors.
 *
 * @param ids token ids [B, L]
 * @param lengths [B], or empty where no sequence is padded, so that attention needs no mask
 * @param rows masked positions of the flattened batch [M]
 * @param labels what the masked tokens were [M]
 */
public record BatchTensors(NDArray ids, NDArray lengths, NDArray rows, NDArray labels) {
  /** Copies a micro-batch to tensors of {@code manager}. */
  public static BatchTensors of(NDManager manager, MicroBatch batch) {
    return new BatchTensors(
        manager.create(widened(batch.inputIds()), new Shape(batch.sequences(), batch.length())),
        manager.create(batch.padded() ? widened(batch.lengths()) : new long[0]),
        manager.create(widened(batch.maskedPositions())),
        manager.create(widened(batch.labels())));
  }

  /** A call that begins with these four arguments. */
  public Call call(String method) {
    return Call.of(method).with(ids).with(lengths).with(rows).with(labels);
  }

  private static long[] widened(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }
}
