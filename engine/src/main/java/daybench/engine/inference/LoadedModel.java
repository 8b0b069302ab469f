package daybench.engine.inference;

import ai.djl.Device;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import daybench.engine.model.MaskedLanguageModel;
import daybench.engine.model.Predictor;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A model in memory with its tokenizer, ready to be asked. For one thread at a time. */
public final class LoadedModel implements AutoCloseable {
  private final ModelSettings settings;
  private final int trainedLength;
  private final WordPieceTokenizer tokenizer;
  private final Predictor predictor;

  /** Loads a model to a device, to predict in float32; its values are copied. */
  public LoadedModel(TrainedModel model, Device device) {
    this(model, device, false);
  }

  /**
   * Loads a model to a device; its values are copied.
   *
   * @param bfloat16 whether matrix products run in bfloat16
   */
  public LoadedModel(TrainedModel model, Device device, boolean bfloat16) {
    this.settings = model.settings();
    this.trainedLength = model.trainedLength();
    this.tokenizer = new WordPieceTokenizer(model.vocabulary(), model.uncased());
    this.predictor = new Predictor(device, model.settings(), model.values(), bfloat16);
  }

  /**
   * A model that is in memory already, and stays there when this is closed.
   *
   * @param trainedLength tokens of the longest sequences that it is trained on
   */
  public LoadedModel(MaskedLanguageModel model, WordPieceTokenizer tokenizer, int trainedLength) {
    this.settings = model.settings();
    this.trainedLength = trainedLength;
    this.tokenizer = tokenizer;
    this.predictor = new Predictor(model);
  }

  /**
   * Loads a model to the processor.
   *
   * @param place a run folder, a checkpoint folder, or a folder in Hugging Face layout
   * @param warning told of damaged checkpoints that are passed over
   * @throws daybench.datasets.UserException where there is no model, or it is damaged
   */
  public static LoadedModel open(Path place, Consumer<String> warning) throws IOException {
    return new LoadedModel(ModelReader.read(place, warning), Device.cpu());
  }

  public ModelSettings settings() {
    return settings;
  }

  /** Tokens of the longest sequences that it was trained on, [CLS] and [SEP] included. */
  public int trainedLength() {
    return trainedLength;
  }

  public Vocabulary vocabulary() {
    return tokenizer.vocabulary();
  }

  public WordPieceTokenizer tokenizer() {
    return tokenizer;
  }

  Predictor predictor() {
    return predictor;
  }

  @Override
  public void close() {
    predictor.close();
  }
}
