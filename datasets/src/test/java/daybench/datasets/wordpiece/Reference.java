package daybench.datasets.wordpiece;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Hugging Face's own tokenizer, set up as BertTokenizerFast does. Its library is in its jar. */
final class Reference implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;

  Reference(Vocabulary vocabulary, boolean uncased) {
    System.setProperty("OPT_OUT_TRACKING", "true"); // else DJL looks for a cloud to report to
    try {
      Path json = Files.createTempFile("tokenizer", ".json");
      try {
        Files.writeString(json, json(vocabulary, uncased));
        tokenizer =
            HuggingFaceTokenizer.newInstance(
                json, Map.of("truncation", "false", "padding", "false"));
      } finally {
        Files.delete(json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int[] encode(String text) {
    return ids(tokenizer.encode(text, false, false));
  }

  int[][] encode(List<String> texts) {
    return Arrays.stream(tokenizer.batchEncode(texts, false, false))
        .map(Reference::ids)
        .toArray(int[][]::new);
  }

  /** With offsets in chars, though the reference counts code points. */
  TokenizedText encodeWithOffsets(String text) {
    Encoding encoding = tokenizer.encode(text, false, false);
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      starts[i] = text.offsetByCodePoints(0, spans[i].getStart());
      ends[i] = text.offsetByCodePoints(0, spans[i].getEnd());
    }
    return new TokenizedText(ids(encoding), starts, ends);
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  private static int[] ids(Encoding encoding) {
    return Arrays.stream(encoding.getIds()).mapToInt(Math::toIntExact).toArray();
  }

  private static String json(Vocabulary vocabulary, boolean uncased) {
    StringJoiner added = new StringJoiner(",");
    for (String token : Vocabulary.SPECIAL) {
      added.add(
          """
          {"id": %d, "content": "%s", "single_word": false, "lstrip": false, "rstrip": false,
           "normalized": false, "special": true}"""
              .formatted(vocabulary.id(token).orElseThrow(), token));
    }
    StringJoiner entries = new StringJoiner(",");
    for (int id = 0; id < vocabulary.size(); id++) {
      entries.add(quoted(vocabulary.token(id)) + ":" + id);
    }
    return """
    {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [%s],
     "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
       "strip_accents": null, "lowercase": %b},
     "pre_tokenizer": {"type": "BertPreTokenizer"}, "post_processor": null, "decoder": null,
     "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
       "max_input_chars_per_word": 100, "vocab": {%s}}}
    """
        .formatted(added, uncased, entries);
  }

  private static String quoted(String token) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
