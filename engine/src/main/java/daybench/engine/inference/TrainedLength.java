package daybench.engine.inference;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import daybench.datasets.safetensors.SafetensorsFile;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.settings.ModelSettings;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * How many positions and token types a model was trained on. A position that no sequence reached
 * never had a gradient, so the optimiser's moments of its embedding are exactly 0; and so with
 * token types.
 */
final class TrainedLength {
  private static final String MOMENT = "exp_avg_sq.bert.embeddings.position_embeddings.weight";
  private static final String SEGMENT_MOMENT =
      "exp_avg_sq.bert.embeddings.token_type_embeddings.weight";
  private static final int SHORTEST = 3;
  private static final ValueLayout.OfFloat STORED =
      JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private TrainedLength() {}

  /** All positions where none was trained yet. */
  static int of(CheckpointReader checkpoint) {
    int positions = checkpoint.model().maximumPositions();
    try (SafetensorsFile file =
        SafetensorsFile.open(checkpoint.folder().resolve("optimizer.safetensors"))) {
      MemorySegment moments = file.data(MOMENT);
      long row = moments.byteSize() / positions;
      for (int trained = positions; trained > 0; trained--) {
        if (anyNonZero(moments.asSlice((trained - 1) * row, row))) {
          return Math.max(SHORTEST, trained);
        }
      }
      return positions;
    }
  }

  /** All token types where none was trained yet. */
  static int segments(CheckpointReader checkpoint) {
    try (SafetensorsFile file =
        SafetensorsFile.open(checkpoint.folder().resolve("optimizer.safetensors"))) {
      MemorySegment moments = file.data(SEGMENT_MOMENT);
      long row = moments.byteSize() / ModelSettings.TOKEN_TYPES;
      boolean first = anyNonZero(moments.asSlice(0, row));
      boolean second = anyNonZero(moments.asSlice(row, row));
      return first && !second ? 1 : ModelSettings.TOKEN_TYPES;
    }
  }

  private static boolean anyNonZero(MemorySegment floats) {
    for (long at = 0; at < floats.byteSize(); at += Float.BYTES) {
      if (floats.get(STORED, at) != 0) {
        return true;
      }
    }
    return false;
  }
}
