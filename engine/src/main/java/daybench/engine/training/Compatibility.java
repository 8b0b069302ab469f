package daybench.engine.training;

import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

/** Whether a request, a corpus and a checkpoint belong together. */
final class Compatibility {
  private Compatibility() {}

  /**
   * Compares a model with a corpus.
   *
   * @throws UserException where the model cannot be trained on the corpus
   */
  static void check(RunRequest request, TrainingData data) {
    if (request.model().vocabularySize() != data.vocabularySize()) {
      throw new UserException(
          "The model has a vocabulary of %d tokens and the corpus %s one of %d; choose the corpus that the run was made for."
              .formatted(
                  request.model().vocabularySize(), request.corpusFolder(), data.vocabularySize()));
    }
    int longest = Math.max(data.training().maximumLength(), data.heldOut().maximumLength());
    if (longest > request.model().maximumPositions()) {
      throw new UserException(
          "The corpus %s has sequences of %d tokens and the model only %d positions; raise maximumPositions."
              .formatted(request.corpusFolder(), longest, request.model().maximumPositions()));
    }
    if (data.training().count() == 0 || data.heldOut().count() == 0) {
      throw new UserException(
          "The corpus %s has no sequences to train on or to measure on; prepare a larger one."
              .formatted(request.corpusFolder()));
    }
  }

  /**
   * Compares a checkpoint with the request and the corpus that it shall go on with.
   *
   * @throws UserException where the run was changed in between
   */
  static void check(RunRequest request, TrainingData data, CheckpointReader checkpoint)
      throws IOException {
    if (!checkpoint.model().equals(request.model())) {
      throw new UserException(
          "The checkpoint %s holds a model of other settings than run.json; undo the change of run.json."
              .formatted(checkpoint.folder()));
    }
    if (!Arrays.equals(Files.readAllBytes(checkpoint.vocabularyFile()), data.vocabulary())
        || checkpoint.uncased() != data.uncased()) {
      throw new UserException(
          "The corpus %s has another vocabulary than the checkpoint %s; choose the corpus that the run was made for."
              .formatted(request.corpusFolder(), checkpoint.folder()));
    }
  }
}
