package daybench.engine.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.json.Json;
import daybench.engine.model.ClassifierLayout;
import daybench.engine.model.ClassifierSettings;
import daybench.engine.model.Parameter;
import daybench.engine.model.Pooling;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.WeightFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a classifier as a folder that Hugging Face Transformers loads as {@code
 * ...ForSequenceClassification}, with the names of the classes.
 *
 * @param values float32 of each parameter of its layout
 * @param segments whether second texts have a token type of their own. Transformers always gives
 *     them one; where the classifier does not, both token types get the same embedding, so that the
 *     logits are the same
 * @param labels names of the classes; one name for a score
 */
public record HuggingFaceClassifier(
    ClassifierSettings settings,
    List<ByteBuffer> values,
    Vocabulary vocabulary,
    boolean uncased,
    boolean segments,
    int maximumLength,
    List<String> labels) {
  private static final int WORDS = 0;
  private static final int SEGMENTS = 2;

  /**
   * Writes the folder.
   *
   * @param replace whether an earlier export at this place may go
   * @throws UserException where Transformers has no class for the classifier, or the place is taken
   */
  public void write(Path target, boolean replace) throws IOException {
    if (settings.pooling() != Pooling.FIRST) {
      throw new UserException(
          "Hugging Face Transformers has no classifier that pools by the mean; train one with --pooling first.");
    }
    ModelSettings encoder = settings.encoder();
    String className =
        Architecture.of(encoder).className().replace("ForMaskedLM", "ForSequenceClassification");
    try (NewFolder folder = NewFolder.begin(target, replace)) {
      Path path = folder.path();
      WeightFile.write(
          path.resolve(HuggingFaceFolder.WEIGHTS), layout(), stored(), WeightFile.PYTORCH);
      Files.writeString(path.resolve(ConfigFile.NAME), config(className));
      Files.write(path.resolve("vocab.txt"), vocabulary.toBytes());
      Files.writeString(
          path.resolve(TokenizerJson.NAME), TokenizerJson.content(vocabulary, uncased));
      Files.writeString(
          path.resolve(TokenizerConfig.NAME),
          TokenizerConfig.content(vocabulary, uncased, maximumLength));
      Files.writeString(path.resolve(TokenizerConfig.MAP_NAME), TokenizerConfig.map());
      folder.putInPlace();
    }
  }

  private String config(String className) {
    ObjectNode json =
        ConfigFile.tree(
            settings.encoder(),
            vocabulary.padId(),
            segments ? ModelSettings.TOKEN_TYPES : 1,
            className);
    ObjectNode names = json.putObject("id2label");
    ObjectNode numbers = json.putObject("label2id");
    for (int i = 0; i < labels.size(); i++) {
      names.put(Integer.toString(i), labels.get(i));
      numbers.put(labels.get(i), i);
    }
    json.put("problem_type", settings.regression() ? "regression" : "single_label_classification");
    return Json.indented(json);
  }

  /** The layout without rows that pad the vocabulary. */
  private List<Parameter> layout() {
    List<Parameter> layout = new ArrayList<>(ClassifierLayout.of(settings));
    Parameter words = layout.get(WORDS);
    layout.set(
        WORDS,
        new Parameter(
            words.names(), List.of((long) vocabulary.size(), words.shape().get(1)), words.role()));
    return layout;
  }

  private List<ByteBuffer> stored() {
    List<ByteBuffer> stored = new ArrayList<>(values);
    int row = settings.encoder().hiddenSize() * Float.BYTES;
    stored.set(WORDS, values.get(WORDS).duplicate().limit(vocabulary.size() * row).slice());
    if (!segments) {
      ByteBuffer first = values.get(SEGMENTS).duplicate().limit(row);
      ByteBuffer both =
          ByteBuffer.allocateDirect(ModelSettings.TOKEN_TYPES * row).order(ByteOrder.nativeOrder());
      stored.set(SEGMENTS, both.put(first.duplicate()).put(first).flip());
    }
    return stored;
  }
}
