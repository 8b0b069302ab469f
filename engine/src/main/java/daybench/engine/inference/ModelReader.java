package daybench.engine.inference;

import daybench.datasets.UserException;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.export.HuggingFaceFolder;
import daybench.engine.run.RunFolder;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the model of a run, of one of its checkpoints, or of a Hugging Face folder. */
public final class ModelReader {
  private static final List<String> OF_CHECKPOINTS = List.of("manifest.json", "checkpoint.json");

  private ModelReader() {}

  /**
   * Reads a model.
   *
   * @param place a run folder, whose newest sound checkpoint is taken; a checkpoint folder; or a
   *     folder in Hugging Face layout
   * @param warning told of damaged checkpoints that are passed over
   * @throws UserException where there is no model, or it is damaged
   */
  public static TrainedModel read(Path place, Consumer<String> warning) throws IOException {
    Optional<CheckpointReader> checkpoint = checkpoint(place, warning);
    return checkpoint.isPresent() ? read(checkpoint.get()) : HuggingFaceFolder.read(place);
  }

  /**
   * The checkpoint of a place; empty where it is a folder in Hugging Face layout.
   *
   * @throws UserException where it is neither, or has no sound checkpoint
   */
  public static Optional<CheckpointReader> checkpoint(Path place, Consumer<String> warning)
      throws IOException {
    if (Files.isRegularFile(place.resolve(RunFolder.REQUEST))) {
      return Optional.of(newest(place, warning));
    }
    if (OF_CHECKPOINTS.stream().anyMatch(name -> Files.exists(place.resolve(name)))) {
      return Optional.of(CheckpointReader.open(place));
    }
    if (HuggingFaceFolder.looksLikeOne(place)) {
      return Optional.empty();
    }
    if (!Files.exists(place)) {
      throw new UserException(
          "There is no %s; give a run folder, a checkpoint or an exported model.".formatted(place));
    }
    throw new UserException(
        "%s holds no model: it is neither a run folder (run.json) nor a checkpoint (manifest.json) nor a Hugging Face folder (config.json)."
            .formatted(place));
  }

  private static CheckpointReader newest(Path run, Consumer<String> warning) throws IOException {
    return new CheckpointStore(new RunFolder(run).checkpoints())
        .newestSound(warning)
        .orElseThrow(
            () ->
                new UserException(
                    "The run %s has no checkpoint yet; ask it for one, or wait for the first."
                        .formatted(run)));
  }

  /** Reads the model of a checkpoint that is known to be sound. */
  public static TrainedModel read(CheckpointReader checkpoint) {
    Vocabulary vocabulary = Vocabulary.read(checkpoint.vocabularyFile());
    if (vocabulary.size() != checkpoint.model().vocabularySize()) {
      throw new UserException(
          "%s: the model is for a vocabulary of %d tokens, but the vocabulary has %d."
              .formatted(
                  checkpoint.folder(), checkpoint.model().vocabularySize(), vocabulary.size()));
    }
    return new TrainedModel(
        checkpoint.model(),
        checkpoint.weightValues(),
        vocabulary,
        checkpoint.uncased(),
        TrainedLength.of(checkpoint),
        TrainedLength.segments(checkpoint));
  }
}
