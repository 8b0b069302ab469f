package daybench.engine.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.json.Json;
import java.util.List;

/** The content of tokenizer.json: BERT's tokenizer as the "fast" tokenizers read it. */
final class TokenizerJson {
  static final String NAME = "tokenizer.json";
  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;
  private final boolean uncased;

  private TokenizerJson(Vocabulary vocabulary, boolean uncased) {
    this.vocabulary = vocabulary;
    this.uncased = uncased;
  }

  static String content(Vocabulary vocabulary, boolean uncased) {
    return Json.indented(new TokenizerJson(vocabulary, uncased).tokenizer());
  }

  /** The five special tokens in the order of their ids. */
  static List<Integer> specialIds(Vocabulary vocabulary) {
    return List.of(
            vocabulary.padId(),
            vocabulary.unknownId(),
            vocabulary.clsId(),
            vocabulary.sepId(),
            vocabulary.maskId())
        .stream()
        .sorted()
        .toList();
  }

  private ObjectNode tokenizer() {
    ObjectNode json = Json.object();
    json.put("version", "1.0");
    json.putNull("truncation");
    json.putNull("padding");
    ArrayNode added = json.putArray("added_tokens");
    for (int id : specialIds(vocabulary)) {
      added.add(addedToken(id));
    }
    ObjectNode normalizer = json.putObject("normalizer");
    normalizer.put("type", "BertNormalizer");
    normalizer.put("clean_text", true);
    normalizer.put("handle_chinese_chars", true);
    normalizer.putNull("strip_accents");
    normalizer.put("lowercase", uncased);
    json.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    json.set("post_processor", template());
    ObjectNode decoder = json.putObject("decoder");
    decoder.put("type", "WordPiece");
    decoder.put("prefix", "##");
    decoder.put("cleanup", true);
    json.set("model", model());
    return json;
  }

  private ObjectNode addedToken(int id) {
    ObjectNode token = Json.object();
    token.put("id", id);
    token.put("content", vocabulary.token(id));
    token.put("single_word", false);
    token.put("lstrip", false);
    token.put("rstrip", false);
    token.put("normalized", false);
    token.put("special", true);
    return token;
  }

  /** [CLS] A [SEP], and [CLS] A [SEP] B [SEP]. */
  private ObjectNode template() {
    ObjectNode template = Json.object();
    template.put("type", "TemplateProcessing");
    ArrayNode single = template.putArray("single");
    ArrayNode pair = template.putArray("pair");
    for (ArrayNode sequence : List.of(single, pair)) {
      sequence.addObject().putObject("SpecialToken").put("id", "[CLS]").put("type_id", 0);
      sequence.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
      sequence.addObject().putObject("SpecialToken").put("id", "[SEP]").put("type_id", 0);
    }
    pair.addObject().putObject("Sequence").put("id", "B").put("type_id", 1);
    pair.addObject().putObject("SpecialToken").put("id", "[SEP]").put("type_id", 1);
    ObjectNode tokens = template.putObject("special_tokens");
    for (int id : List.of(vocabulary.clsId(), vocabulary.sepId())) {
      ObjectNode token = tokens.putObject(vocabulary.token(id)).put("id", vocabulary.token(id));
      token.putArray("ids").add(id);
      token.putArray("tokens").add(vocabulary.token(id));
    }
    return template;
  }

  private ObjectNode model() {
    ObjectNode model = Json.object();
    model.put("type", "WordPiece");
    model.put("unk_token", "[UNK]");
    model.put("continuing_subword_prefix", "##");
    model.put("max_input_chars_per_word", LONGEST_WORD);
    ObjectNode ids = model.putObject("vocab");
    for (int id = 0; id < vocabulary.size(); id++) {
      ids.put(vocabulary.token(id), id);
    }
    return model;
  }
}
