package daybench.engine.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a model in memory.
 *
 * @param place the folder that was asked for
 * @param checkpoint the folder of the checkpoint that was loaded; null for a Hugging Face folder
 * @param step of the checkpoint
 * @param elapsedSeconds budget used at the checkpoint
 * @param heldOutLoss of the checkpoint, nats per masked token; null where there is none
 * @param trainedLength tokens of the longest sequence it was trained on, [CLS] and [SEP] included
 * @param warnings sentences about damaged checkpoints that were passed over
 */
public record InspectedModel(
    String place,
    @Nullable String checkpoint,
    @Nullable Long step,
    @Nullable Double elapsedSeconds,
    @Nullable Double heldOutLoss,
    int layers,
    int hiddenSize,
    long parameters,
    int vocabularySize,
    boolean uncased,
    int trainedLength,
    List<String> warnings) {
  public InspectedModel {
    warnings = List.copyOf(warnings);
  }
}
