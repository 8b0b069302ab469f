package daybench.benchmarks;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.google.gson.Gson;
import daybench.datasets.wordpiece.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hugging Face's tokenizer (its Rust library, through DJL), set up as BertTokenizerFast. */
final class HuggingFaceReference {
  private HuggingFaceReference() {}

  static HuggingFaceTokenizer of(Vocabulary vocabulary, boolean uncased) throws IOException {
    Map<String, Integer> ids = new LinkedHashMap<>();
    vocabulary.tokens().forEach(token -> ids.put(token, ids.size()));
    List<Map<String, Object>> added =
        List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]").stream()
            .map(token -> added(token, vocabulary.id(token).orElseThrow()))
            .toList();
    Map<String, Object> json =
        Map.of(
            "version",
            "1.0",
            "added_tokens",
            added,
            "normalizer",
            Map.of(
                "type",
                "BertNormalizer",
                "clean_text",
                true,
                "handle_chinese_chars",
                true,
                "strip_accents",
                uncased,
                "lowercase",
                uncased),
            "pre_tokenizer",
            Map.of("type", "BertPreTokenizer"),
            "model",
            Map.of(
                "type",
                "WordPiece",
                "unk_token",
                "[UNK]",
                "continuing_subword_prefix",
                "##",
                "max_input_chars_per_word",
                100,
                "vocab",
                ids));
    byte[] bytes = new Gson().toJson(json).getBytes(StandardCharsets.UTF_8);
    return HuggingFaceTokenizer.newInstance(
        new ByteArrayInputStream(bytes), Map.of("truncation", "false", "padding", "false"));
  }

  private static Map<String, Object> added(String token, int id) {
    Map<String, Object> added = new LinkedHashMap<>();
    added.put("id", id);
    added.put("content", token);
    for (String property : List.of("single_word", "lstrip", "rstrip", "normalized")) {
      added.put(property, false);
    }
    added.put("special", true);
    return added;
  }
}
