package daybench.engine.inspect;

import ai.djl.Device;
import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.export.HuggingFaceFolder;
import daybench.engine.inference.FillMask;
import daybench.engine.inference.LoadedModel;
import daybench.engine.inference.ModelReader;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The models in memory, by number; only so many at once. For one thread. */
final class OpenModels implements AutoCloseable {
  private static final String WARMING = "[MASK] [MASK]";
  private static final int WARMING_ROUNDS = 2;

  private final int most;
  private final boolean bfloat16;
  private final Map<Integer, LoadedModel> models = new HashMap<>();
  private int last;

  OpenModels(int most, boolean bfloat16) {
    this.most = most;
    this.bfloat16 = bfloat16;
  }

  /**
   * Loads a model.
   *
   * @throws UserException where it is none, is damaged, or too many are open
   */
  Opened open(String place) throws IOException {
    if (models.size() >= most) {
      throw new UserException(
          "%d models are open, and no more are kept in memory; close one first.".formatted(most));
    }
    List<String> warnings = new ArrayList<>();
    Path folder = path(place);
    Optional<CheckpointReader> checkpoint = ModelReader.checkpoint(folder, warnings::add);
    TrainedModel trained =
        checkpoint.isPresent()
            ? ModelReader.read(checkpoint.get())
            : HuggingFaceFolder.read(folder);
    LoadedModel model = new LoadedModel(trained, Device.cpu(), bfloat16);
    warm(model);
    models.put(++last, model);
    return new Opened(last, about(place, model, checkpoint.orElse(null), warnings));
  }

  /**
   * The model of a number.
   *
   * @throws UserException where it is not open
   */
  LoadedModel get(int number) {
    @Nullable LoadedModel model = models.get(number);
    if (model == null) {
      throw new UserException("No model has the number %d; open it first.".formatted(number));
    }
    return model;
  }

  /**
   * Lets a model go.
   *
   * @throws UserException where it is not open
   */
  void close(int number) {
    get(number).close();
    models.remove(number);
  }

  @Override
  public void close() {
    models.values().forEach(LoadedModel::close);
    models.clear();
  }

  /** The first predictions of a process are slow; better now than under the asker's eyes. */
  private static void warm(LoadedModel model) {
    try {
      for (int i = 0; i < WARMING_ROUNDS; i++) {
        new FillMask(model).fill(WARMING, 1);
      }
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static Path path(String place) {
    try {
      return Path.of(place);
    } catch (InvalidPathException e) {
      throw new UserException("The place of the model is no path: " + e.getReason() + ".", e);
    }
  }

  private static InspectedModel about(
      String place,
      LoadedModel model,
      @Nullable CheckpointReader checkpoint,
      List<String> warnings) {
    ModelSettings settings = model.settings();
    @Nullable CheckpointInfo info = checkpoint == null ? null : checkpoint.info();
    return new InspectedModel(
        place,
        checkpoint == null ? null : checkpoint.folder().toString(),
        info == null ? null : Long.valueOf(info.step()),
        info == null ? null : Double.valueOf(info.elapsedSeconds()),
        info == null ? null : info.heldOutLoss(),
        settings.layers(),
        settings.hiddenSize(),
        settings.parameterCount(),
        settings.vocabularySize(),
        model.tokenizer().uncased(),
        model.trainedLength(),
        warnings);
  }

  /** A model that was loaded. */
  record Opened(int number, InspectedModel about) {}
}
