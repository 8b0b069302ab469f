package daybench.engine.export;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.checkpoint.CheckpointContent;
import daybench.engine.checkpoint.CheckpointFolder;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.model.ParameterLayout;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Makes a checkpoint, from which a run can start, of a folder in Hugging Face layout. */
public final class HuggingFaceImport {
  private final String daybenchVersion;

  public HuggingFaceImport(String daybenchVersion) {
    this.daybenchVersion = daybenchVersion;
  }

  /**
   * Writes the checkpoint: the weights with an optimiser that has not yet made a step.
   *
   * @param folder in Hugging Face layout, with safetensors
   * @param target a new folder
   * @throws UserException where the folder cannot be read or the target is taken
   */
  public TrainedModel run(Path folder, Path target) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    if (Files.exists(place)) {
      throw new UserException("%s exists already; choose a new folder.".formatted(target));
    }
    TrainedModel model = HuggingFaceFolder.read(folder);
    Path temporary = place.resolveSibling(".new-" + place.getFileName());
    DeleteFolder.withContents(temporary);
    try {
      CheckpointFolder written = write(new CheckpointStore(temporary), model, model.settings());
      AtomicFiles.moveFolder(written.path(), place);
    } finally {
      DeleteFolder.withContents(temporary);
    }
    return model;
  }

  /**
   * Saves a model as the checkpoint of step 0, with an optimiser that has not yet made a step.
   *
   * @param settings those of the model; what no parameter depends on, such as dropout, may differ
   */
  public CheckpointFolder write(CheckpointStore store, TrainedModel model, ModelSettings settings)
      throws IOException {
    return store.write(info(model), content(model, settings));
  }

  private CheckpointInfo info(TrainedModel model) {
    return new CheckpointInfo(
        0,
        0,
        0,
        0,
        0,
        0,
        null,
        null,
        0,
        0,
        model.uncased(),
        "FP32",
        List.of(CheckpointReason.REQUESTED),
        Instant.now(),
        daybenchVersion);
  }

  private static CheckpointContent content(TrainedModel model, ModelSettings settings) {
    ZeroValues zeros = new ZeroValues(ParameterLayout.of(model.settings()));
    return new CheckpointContent(
        settings, model.values(), zeros, zeros, model.vocabulary().toBytes());
  }
}
