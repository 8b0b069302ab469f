package daybench.engine.finetuning;

import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.export.HuggingFaceFolder;
import daybench.engine.inference.ModelReader;
import daybench.engine.model.Initialiser;
import daybench.engine.model.Pooling;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What fine-tuning starts from.
 *
 * @param model pretrained
 * @param pooler its trained pooler, weight and bias, where it has one
 * @param random whether only its shape and vocabulary are used, with the values that it had before
 *     pretraining
 */
public record StartingPoint(TrainedModel model, Optional<List<ByteBuffer>> pooler, boolean random) {
  /**
   * Reads a model.
   *
   * @param place a run folder, whose newest sound checkpoint is taken; a checkpoint folder; or a
   *     folder in Hugging Face layout
   * @param warning told of damaged checkpoints that are passed over
   * @throws daybench.datasets.UserException where there is no model, or it is damaged
   */
  public static StartingPoint read(Path place, boolean random, Consumer<String> warning)
      throws IOException {
    Optional<CheckpointReader> checkpoint = ModelReader.checkpoint(place, warning);
    if (checkpoint.isPresent()) {
      return new StartingPoint(ModelReader.read(checkpoint.get()), Optional.empty(), random);
    }
    TrainedModel model = HuggingFaceFolder.read(place);
    return new StartingPoint(model, HuggingFaceFolder.pooler(place, model.settings()), random);
  }

  /** The same, with the encoder and the pooler of a classifier that was trained from it. */
  public StartingPoint after(TrainedClassifier classifier) {
    int encoder =
        classifier.values().size() - (classifier.settings().pooling() == Pooling.FIRST ? 4 : 2);
    List<ByteBuffer> values = new ArrayList<>(classifier.values().subList(0, encoder));
    values.addAll(model.values().subList(encoder, model.values().size()));
    return new StartingPoint(
        new TrainedModel(
            model.settings(),
            values,
            model.vocabulary(),
            model.uncased(),
            model.trainedLength(),
            classifier.segments() ? ModelSettings.TOKEN_TYPES : model.trainedSegments()),
        classifier.settings().pooling() == Pooling.FIRST
            ? Optional.of(classifier.values().subList(encoder, encoder + 2))
            : Optional.empty(),
        false);
  }

  /** Values of the encoder, among those of the whole model. */
  List<ByteBuffer> values(long seed) {
    return random
        ? new Initialiser(model.settings(), new long[model.vocabulary().size()], seed).values()
        : model.values();
  }

  /** Values of the pooler; empty for new ones. */
  Optional<List<ByteBuffer>> usedPooler() {
    return random ? Optional.empty() : pooler;
  }
}
