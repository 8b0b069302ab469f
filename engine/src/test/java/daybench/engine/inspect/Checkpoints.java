package daybench.engine.inspect;

import daybench.engine.checkpoint.CheckpointContent;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Saves models of tests as checkpoints. */
final class Checkpoints {
  private Checkpoints() {}

  /** The checkpoint step-000000007 in a folder. */
  static void write(Path checkpoints, TrainedModel model) throws IOException {
    List<ByteBuffer> moments =
        model.values().stream()
            .map(value -> ByteBuffer.allocateDirect(value.capacity()).order(value.order()))
            .toList();
    CheckpointInfo info =
        new CheckpointInfo(
            7,
            7,
            56,
            448,
            56,
            0.7,
            2.5,
            2.5,
            7,
            0.7,
            true,
            "FP32",
            List.of(CheckpointReason.FINAL),
            Instant.EPOCH,
            "0.1.0");
    new CheckpointStore(checkpoints)
        .write(
            info,
            new CheckpointContent(
                model.settings(), model.values(), moments, moments, model.vocabulary().toBytes()));
  }
}
