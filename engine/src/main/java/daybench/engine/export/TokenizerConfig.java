package daybench.engine.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.json.Json;

/** The content of tokenizer_config.json and special_tokens_map.json. */
final class TokenizerConfig {
  static final String NAME = "tokenizer_config.json";
  static final String MAP_NAME = "special_tokens_map.json";

  private TokenizerConfig() {}

  /**
   * The content of tokenizer_config.json.
   *
   * @param maximumLength tokens to which Transformers truncates when asked to
   */
  static String content(Vocabulary vocabulary, boolean uncased, int maximumLength) {
    ObjectNode json = Json.object();
    ObjectNode added = json.putObject("added_tokens_decoder");
    for (int id : TokenizerJson.specialIds(vocabulary)) {
      ObjectNode token = added.putObject(Integer.toString(id));
      token.put("content", vocabulary.token(id));
      token.put("lstrip", false);
      token.put("normalized", false);
      token.put("rstrip", false);
      token.put("single_word", false);
      token.put("special", true);
    }
    json.put("clean_up_tokenization_spaces", true);
    addSpecialTokens(json);
    json.put("do_lower_case", uncased);
    json.put("model_max_length", maximumLength);
    json.putNull("strip_accents");
    json.put("tokenize_chinese_chars", true);
    json.put("tokenizer_class", "BertTokenizer");
    return Json.indented(json);
  }

  /** The content of special_tokens_map.json. */
  static String map() {
    ObjectNode json = Json.object();
    addSpecialTokens(json);
    return Json.indented(json);
  }

  private static void addSpecialTokens(ObjectNode json) {
    json.put("cls_token", "[CLS]");
    json.put("mask_token", "[MASK]");
    json.put("pad_token", "[PAD]");
    json.put("sep_token", "[SEP]");
    json.put("unk_token", "[UNK]");
  }
}
