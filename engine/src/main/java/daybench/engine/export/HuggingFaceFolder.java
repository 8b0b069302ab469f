package daybench.engine.export;

import daybench.datasets.UserException;
import daybench.datasets.safetensors.SafetensorsFile;
import daybench.engine.model.ClassifierLayout;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.VocabularyRows;
import daybench.engine.weights.WeightFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a model out of a folder in Hugging Face layout, ours or another's. */
public final class HuggingFaceFolder {
  static final String WEIGHTS = "model.safetensors";

  private static final String POOLER = "bert.pooler.";

  private HuggingFaceFolder() {}

  /** Whether a folder is meant to be one, whatever may be wrong with it. */
  public static boolean looksLikeOne(Path folder) {
    return Files.exists(folder.resolve(ConfigFile.NAME)) || PickledWeights.in(folder).isPresent();
  }

  /**
   * Reads the model of a folder.
   *
   * @throws UserException saying which file is missing or what in it does not fit
   */
  public static TrainedModel read(Path folder) {
    PickledWeights.refuse(folder);
    if (!Files.isDirectory(folder)) {
      throw new UserException("There is no folder %s.".formatted(folder));
    }
    if (!Files.exists(folder.resolve(ConfigFile.NAME))) {
      throw new UserException(
          "%s is no Hugging Face folder: it has no %s.".formatted(folder, ConfigFile.NAME));
    }
    Path weights = weights(folder);
    ModelSettings model = ConfigReader.read(folder.resolve(ConfigFile.NAME));
    TokenizerReader.Tokenizer tokenizer = TokenizerReader.read(folder);
    if (tokenizer.vocabulary().size() != model.vocabularySize()) {
      throw new UserException(
          "%s: %s says that the vocabulary has %d tokens, but it has %d."
              .formatted(
                  folder, ConfigFile.NAME, model.vocabularySize(), tokenizer.vocabulary().size()));
    }
    List<ByteBuffer> values = WeightFile.read(weights, VocabularyRows.layout(model));
    return new TrainedModel(
        model,
        VocabularyRows.pad(model, values),
        tokenizer.vocabulary(),
        tokenizer.uncased(),
        Math.min(tokenizer.maximumLength(), model.maximumPositions()),
        ConfigReader.trainedSegments(folder.resolve(ConfigFile.NAME)));
  }

  /**
   * The weight and bias of the pooler of a folder that {@link #read} can read; empty where it has
   * none.
   */
  public static Optional<List<ByteBuffer>> pooler(Path folder, ModelSettings model) {
    Path weights = weights(folder);
    try (SafetensorsFile file = SafetensorsFile.open(weights)) {
      if (!file.has(POOLER + "dense.weight")) {
        return Optional.empty();
      }
    }
    return Optional.of(WeightFile.read(weights, POOLER, ClassifierLayout.pooler(model, "")));
  }

  private static Path weights(Path folder) {
    Path weights = folder.resolve(WEIGHTS);
    if (Files.exists(weights)) {
      return weights;
    }
    if (Files.exists(folder.resolve(WEIGHTS + ".index.json"))) {
      throw new UserException(
          "The weights in %s are split over several files; load the model in Transformers and save it with max_shard_size=\"100GB\" to have one %s."
              .formatted(folder, WEIGHTS));
    }
    throw new UserException("%s has no %s.".formatted(folder, WEIGHTS));
  }
}
