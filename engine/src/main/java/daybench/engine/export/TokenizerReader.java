package daybench.engine.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import daybench.datasets.UserException;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Reads how text becomes token ids out of the files of a Hugging Face folder. */
final class TokenizerReader {
  private final Path folder;
  private final JsonNode config;
  private final JsonNode fast;

  private TokenizerReader(Path folder) {
    this.folder = folder;
    this.config = json(TokenizerConfig.NAME);
    this.fast = json(TokenizerJson.NAME);
  }

  /**
   * A tokenizer.
   *
   * @param maximumLength the length that it truncates to, or {@code Integer.MAX_VALUE}
   */
  record Tokenizer(Vocabulary vocabulary, boolean uncased, int maximumLength) {}

  /**
   * Reads vocab.txt, or the vocabulary inside tokenizer.json where there is no vocab.txt, and the
   * settings beside it.
   *
   * @throws UserException where the vocabulary is missing or the tokenizer is not BERT's WordPiece
   */
  static Tokenizer read(Path folder) {
    TokenizerReader reader = new TokenizerReader(folder);
    Vocabulary vocabulary = reader.vocabulary();
    boolean uncased = reader.uncased();
    reader.checkNormalisation(uncased);
    return new Tokenizer(vocabulary, uncased, reader.maximumLength());
  }

  private JsonNode json(String name) {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? Json.parse(SmallFile.read(file), file.toString())
        : MissingNode.getInstance();
  }

  private Vocabulary vocabulary() {
    Path file = folder.resolve("vocab.txt");
    if (Files.exists(file)) {
      return Vocabulary.read(file);
    }
    JsonNode model = fast.path("model");
    if (!model.path("type").asText().equals("WordPiece")) {
      throw new UserException(
          "%s has no vocab.txt and no tokenizer.json with a WordPiece vocabulary; without its tokens a model is of no use."
              .formatted(folder));
    }
    try {
      return Vocabulary.of(Arrays.asList(tokensById(model.path("vocab"))));
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "%s: %s".formatted(folder.resolve(TokenizerJson.NAME), e.getMessage()), e);
    }
  }

  private static String[] tokensById(JsonNode vocabulary) {
    String[] tokens = new String[vocabulary.size()];
    Arrays.fill(tokens, "");
    for (Map.Entry<String, JsonNode> entry : vocabulary.properties()) {
      int id = entry.getValue().asInt(-1);
      if (id < 0 || id >= tokens.length) {
        throw new IllegalArgumentException(
            "The ids of the vocabulary are not 0 to %d.".formatted(tokens.length - 1));
      }
      tokens[id] = entry.getKey();
    }
    return tokens;
  }

  private boolean uncased() {
    JsonNode lowerCase = config.path("do_lower_case");
    if (lowerCase.isBoolean()) {
      return lowerCase.asBoolean();
    }
    JsonNode normalizer = fast.path("normalizer").path("lowercase");
    if (normalizer.isBoolean()) {
      return normalizer.asBoolean();
    }
    if (config.isMissingNode()) {
      throw new UserException(
          "%s has neither tokenizer_config.json nor tokenizer.json, so nothing says whether the model is cased; write tokenizer_config.json with the key do_lower_case."
              .formatted(folder));
    }
    return true; // as Transformers takes it
  }

  private void checkNormalisation(boolean uncased) {
    JsonNode strips = config.path("strip_accents");
    boolean unusual =
        (strips.isBoolean() && strips.asBoolean() != uncased)
            || !config.path("tokenize_chinese_chars").asBoolean(true);
    if (unusual) {
      throw new UserException(
          "%s: strip_accents and tokenize_chinese_chars differ from BERT's, which Daybench cannot do."
              .formatted(folder.resolve(TokenizerConfig.NAME)));
    }
  }

  /** Transformers writes a number beyond all bounds where there is no limit. */
  private int maximumLength() {
    JsonNode length = config.path("model_max_length");
    return length.isIntegralNumber() && length.canConvertToInt() && length.intValue() > 0
        ? length.intValue()
        : Integer.MAX_VALUE;
  }
}
