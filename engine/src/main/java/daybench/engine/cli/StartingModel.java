package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.datasets.corpus.Corpus;
import daybench.engine.DaybenchVersion;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.export.HuggingFaceImport;
import daybench.engine.inference.ModelReader;
import daybench.engine.run.RunFolder;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A model whose weights a new run begins with. They are placed in the run as a checkpoint of step
 * 0, so that the run begins as any other goes on.
 */
final class StartingModel {
  private final TrainedModel model;

  private StartingModel(TrainedModel model) {
    this.model = model;
  }

  /**
   * Reads a model for a run on a corpus.
   *
   * @param place a run folder, a checkpoint or a Hugging Face folder
   * @throws UserException where there is no model, or its vocabulary is not the corpus'
   */
  static StartingModel read(Path place, Corpus corpus, Consumer<String> warning)
      throws IOException {
    TrainedModel model = ModelReader.read(place, warning);
    boolean same =
        model.vocabulary().tokens().equals(corpus.vocabulary().tokens())
            && model.uncased() == corpus.tokenizer().uncased();
    if (!same) {
      throw new UserException(
          ("The corpus %s is of another vocabulary than the model %s; prepare one by \"daybench"
                  + " corpus --vocab\" with the model's vocab.txt.")
              .formatted(corpus.folder(), place));
    }
    return new StartingModel(model);
  }

  ModelSettings settings() {
    return model.settings();
  }

  /**
   * Makes it the first checkpoint of a run that has none.
   *
   * @param settings of the run's model
   */
  void placeIn(RunFolder run, ModelSettings settings) throws IOException {
    new HuggingFaceImport(DaybenchVersion.number())
        .write(new CheckpointStore(run.checkpoints()), model, settings);
  }
}
