package daybench.engine.export;

import ai.djl.Device;
import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.model.Predictor;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.VocabularyRows;
import daybench.engine.weights.WeightFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a model as a folder that Hugging Face Transformers loads without custom code: weights in
 * float32 and without rows that pad the vocabulary, configuration, tokenizer and a model card. The
 * tied decoder is not stored, as Transformers itself does not store it. The folder is read back and
 * its logits compared before it is put in its place.
 */
public final class HuggingFaceExport {
  private final TrainedModel model;
  private final ProgressListener listener;
  private final CancelSignal cancel;

  public HuggingFaceExport(TrainedModel model, ProgressListener listener, CancelSignal cancel) {
    this.model = model;
    this.listener = listener;
    this.cancel = cancel;
  }

  /**
   * Writes the folder.
   *
   * @param title of the model card
   * @param facts of the training, for the model card
   * @param replace whether an earlier export at this place may go
   * @throws UserException where Transformers has no class for the model, or the place is taken
   * @throws IllegalStateException where the folder, read back, predicts something else
   */
  public ExportResult write(Path target, String title, List<CardFact> facts, boolean replace)
      throws IOException {
    Architecture.of(model.settings());
    try (NewFolder folder = NewFolder.begin(target, replace)) {
      writeFiles(folder.path(), title, facts);
      listener.update(new Progress("Verifying", 0, 2, "models"));
      double difference = verify(folder.path());
      cancel.throwIfCancelled();
      folder.putInPlace();
      return new ExportResult(target, size(target), difference);
    }
  }

  private void writeFiles(Path folder, String title, List<CardFact> facts) throws IOException {
    ModelSettings settings = model.settings();
    Vocabulary vocabulary = model.vocabulary();
    WeightFile.write(
        folder.resolve(HuggingFaceFolder.WEIGHTS),
        VocabularyRows.layout(settings),
        new WatchedValues(VocabularyRows.cut(settings, model.values()), listener, cancel),
        WeightFile.PYTORCH);
    Files.writeString(
        folder.resolve(ConfigFile.NAME),
        ConfigFile.content(settings, vocabulary.padId(), model.trainedSegments()));
    Files.write(folder.resolve("vocab.txt"), vocabulary.toBytes());
    Files.writeString(
        folder.resolve(TokenizerJson.NAME), TokenizerJson.content(vocabulary, model.uncased()));
    Files.writeString(
        folder.resolve(TokenizerConfig.NAME),
        TokenizerConfig.content(vocabulary, model.uncased(), model.trainedLength()));
    Files.writeString(folder.resolve(TokenizerConfig.MAP_NAME), TokenizerConfig.map());
    Files.writeString(folder.resolve(ModelCard.NAME), ModelCard.content(title, model, facts));
  }

  private double verify(Path folder) {
    Verification verification = new Verification(model);
    float[][] before = logits(model, verification);
    listener.update(new Progress("Verifying", 1, 2, "models"));
    cancel.throwIfCancelled();
    TrainedModel read = HuggingFaceFolder.read(folder);
    if (!read.vocabulary().tokens().equals(model.vocabulary().tokens())
        || read.uncased() != model.uncased()) {
      throw new IllegalStateException("The exported tokenizer, read back, is another one.");
    }
    double difference = Verification.compared(before, logits(read, verification));
    listener.update(new Progress("Verifying", 2, 2, "models"));
    return difference;
  }

  private static float[][] logits(TrainedModel model, Verification verification) {
    try (Predictor predictor = new Predictor(Device.cpu(), model.settings(), model.values())) {
      return predictor.logits(verification.sequences(), verification.positions());
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
