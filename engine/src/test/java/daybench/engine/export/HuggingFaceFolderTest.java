package daybench.engine.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsFile;
import daybench.datasets.safetensors.SafetensorsWriter;
import daybench.datasets.safetensors.TensorInfo;
import daybench.engine.json.Json;
import daybench.engine.settings.Activation;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import daybench.engine.weights.VocabularyRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuggingFaceFolderTest {
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void export() throws IOException {
    folder = temporary.resolve("model");
    new HuggingFaceExport(TrainedModels.postNorm(), ProgressListener.NONE, CancelSignal.NEVER)
        .write(folder, "x", List.of(), false);
  }

  private void assertRefused(String... words) {
    String message =
        String.valueOf(
            assertThrows(UserException.class, () -> HuggingFaceFolder.read(folder)).getMessage());
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
    assertFalse(message.contains("\n"), message);
  }

  private void alter(String file, Consumer<ObjectNode> change) throws IOException {
    Path path = folder.resolve(file);
    ObjectNode json = Json.parse(Files.readString(path), file);
    change.accept(json);
    Files.writeString(path, Json.indented(json));
  }

  /** Writes the weights anew with other names. */
  private void rename(UnaryOperator<String> change) throws IOException {
    Path path = folder.resolve("model.safetensors");
    Path renamed = folder.resolve("renamed");
    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      List<SafetensorsWriter.Entry> entries = new ArrayList<>();
      for (TensorInfo tensor : file.tensors()) {
        entries.add(
            new SafetensorsWriter.Entry(
                change.apply(tensor.name()), tensor.type(), tensor.shape()));
      }
      try (SafetensorsWriter writer = new SafetensorsWriter(renamed, entries, Map.of())) {
        for (TensorInfo tensor : file.tensors()) {
          writer.write(file.data(tensor.name()).asByteBuffer());
        }
      }
    }
    Files.move(renamed, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void no_folder_and_a_folder_of_something_else() throws IOException {
    folder = temporary.resolve("nowhere");
    assertRefused("no folder", "nowhere");
    folder = Files.createDirectory(temporary.resolve("else"));
    assertRefused("config.json");
  }

  @Test
  void pickled_weights_are_refused_with_the_way_out() throws IOException {
    Files.delete(folder.resolve("model.safetensors"));
    for (String name : List.of("pytorch_model.bin", "model.pt", "epoch.CKPT", "weights.pth")) {
      Path pickled = Files.writeString(folder.resolve(name), "x");
      assertRefused(name, "save_pretrained", "safetensors");
      Path whole = folder;
      folder = pickled;
      assertRefused(name, "save_pretrained");
      folder = whole;
      Files.delete(pickled);
    }
    assertRefused("no model.safetensors");
  }

  @Test
  void pickled_weights_beside_safetensors_do_no_harm() throws IOException {
    Files.writeString(folder.resolve("pytorch_model.bin"), "x");
    assertEquals(TrainedModels.postNorm().settings(), HuggingFaceFolder.read(folder).settings());
  }

  @Test
  void weights_split_over_files_are_refused_with_the_way_out() throws IOException {
    Files.delete(folder.resolve("model.safetensors"));
    Files.writeString(folder.resolve("model.safetensors.index.json"), "{}");
    assertRefused("max_shard_size");
  }

  @Test
  void unknown_architectures_are_named() throws IOException {
    alter("config.json", json -> json.put("model_type", "roberta"));
    assertRefused("model_type", "roberta", "megatron-bert");
    alter("config.json", json -> json.remove("model_type"));
    assertRefused("model_type", "missing");
  }

  @Test
  void options_that_our_arithmetic_has_not_are_named() throws IOException {
    Map<String, Consumer<ObjectNode>> changes =
        Map.of(
            "hidden_act", json -> json.put("hidden_act", "gelu_new"),
            "position_embedding_type", json -> json.put("position_embedding_type", "relative_key"),
            "type_vocab_size", json -> json.put("type_vocab_size", 4),
            "tie_word_embeddings", json -> json.put("tie_word_embeddings", false),
            "is_decoder", json -> json.put("is_decoder", true),
            "hidden_size", json -> json.put("hidden_size", "large"),
            "num_hidden_layers", json -> json.put("num_hidden_layers", 1.5),
            "layer_norm_eps", json -> json.put("layer_norm_eps", "small"));
    String sound = Files.readString(folder.resolve("config.json"));
    for (Map.Entry<String, Consumer<ObjectNode>> change : changes.entrySet()) {
      alter("config.json", change.getValue());
      assertRefused("config.json", change.getKey());
      Files.writeString(folder.resolve("config.json"), sound);
    }
  }

  @Test
  void settings_out_of_range_name_the_file() throws IOException {
    alter("config.json", json -> json.put("num_attention_heads", 3));
    assertRefused("config.json", "heads");
  }

  @Test
  void damaged_json_names_the_file() throws IOException {
    Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"bert\"");
    assertRefused("config.json");
    Files.write(folder.resolve("config.json"), new byte[] {'{', (byte) 0xff, '}'});
    assertRefused("config.json");
  }

  @Test
  void keys_that_may_be_absent_are_as_in_transformers() throws IOException {
    alter(
        "config.json",
        json ->
            json.remove(
                List.of("hidden_act", "layer_norm_eps", "type_vocab_size", "initializer_range")));
    alter("config.json", json -> json.putNull("is_decoder").putNull("position_embedding_type"));
    TrainedModel read = HuggingFaceFolder.read(folder);
    assertEquals(Activation.GELU, read.settings().activation());
    assertEquals(1e-12, read.settings().normEpsilon());
  }

  @Test
  void a_missing_vocabulary_is_read_out_of_the_fast_tokenizer() throws IOException {
    Files.delete(folder.resolve("vocab.txt"));
    assertEquals(
        TrainedModels.VOCABULARY.tokens(), HuggingFaceFolder.read(folder).vocabulary().tokens());
    Files.delete(folder.resolve("tokenizer.json"));
    assertRefused("vocab.txt");
  }

  @Test
  void a_fast_tokenizer_of_another_kind_is_no_vocabulary() throws IOException {
    Files.delete(folder.resolve("vocab.txt"));
    alter("tokenizer.json", json -> json.withObjectProperty("model").put("type", "BPE"));
    assertRefused("WordPiece");
    alter(
        "tokenizer.json",
        json -> {
          json.withObjectProperty("model").put("type", "WordPiece");
          json.withObjectProperty("model").withObjectProperty("vocab").put("cat", 1_000_000);
        });
    assertRefused("tokenizer.json", "ids");
  }

  @Test
  void a_vocabulary_of_another_size_is_told_with_both_sizes() throws IOException {
    Files.writeString(
        folder.resolve("vocab.txt"),
        String.join("\n", TrainedModels.VOCABULARY.tokens()) + "\nmore\n");
    assertRefused("21", "22");
  }

  @Test
  void whether_a_model_is_cased_is_never_guessed() throws IOException {
    assertFalse(HuggingFaceFolder.read(folder).uncased());
    Files.delete(folder.resolve("tokenizer_config.json"));
    assertFalse(HuggingFaceFolder.read(folder).uncased());
    Files.delete(folder.resolve("tokenizer.json"));
    assertRefused("do_lower_case");
  }

  @Test
  void tokenizers_that_normalise_otherwise_are_refused() throws IOException {
    alter("tokenizer_config.json", json -> json.put("strip_accents", true));
    assertRefused("strip_accents");
    alter(
        "tokenizer_config.json",
        json -> json.put("strip_accents", false).put("tokenize_chinese_chars", false));
    assertRefused("tokenize_chinese_chars");
  }

  @Test
  void no_limit_of_length_means_all_positions() throws IOException {
    alter("tokenizer_config.json", json -> json.put("model_max_length", 1e30));
    assertEquals(16, HuggingFaceFolder.read(folder).trainedLength());
    alter("tokenizer_config.json", json -> json.put("model_max_length", 512));
    assertEquals(16, HuggingFaceFolder.read(folder).trainedLength());
  }

  @Test
  void the_names_of_the_first_published_weights_are_understood() throws IOException {
    rename(
        name ->
            name.replace("LayerNorm.weight", "LayerNorm.gamma")
                .replace("LayerNorm.bias", "LayerNorm.beta"));
    TrainedModel model = TrainedModels.postNorm();
    TrainedModel read = HuggingFaceFolder.read(folder);
    assertEquals(
        VocabularyRows.cut(model.settings(), model.values()),
        VocabularyRows.cut(read.settings(), read.values()));
  }

  @Test
  void a_wrong_name_or_shape_of_a_tensor_is_named() throws IOException {
    rename(name -> name.replace("encoder.layer.1.output.dense.bias", "encoder.layer.9.bias"));
    assertRefused("model.safetensors", "bert.encoder.layer.1.output.dense.bias");
    alter("config.json", json -> json.put("intermediate_size", 16));
    assertRefused("intermediate.dense", "[12, 8]", "[16, 8]");
  }

  @Test
  void a_model_without_a_prediction_head_is_refused() throws IOException {
    rename(name -> name.replace("cls.predictions.", "classifier."));
    assertRefused("cls.predictions");
  }

  @Test
  void headers_that_lie_are_refused() throws IOException {
    Path file = folder.resolve("model.safetensors");
    byte[] sound = Files.readAllBytes(file);
    byte[] huge = sound.clone();
    huge[4] = 1; // a header of over 4 GB
    Files.write(file, huge);
    assertRefused("model.safetensors", "100 MB");

    String header = new String(sound, java.nio.charset.StandardCharsets.ISO_8859_1);
    int second = header.indexOf("data_offsets", header.indexOf("position_embeddings"));
    int begin = header.indexOf('[', second) + 1;
    byte[] overlapping = sound.clone();
    overlapping[begin] = '1';
    Files.write(file, overlapping);
    assertRefused("model.safetensors");

    Files.write(file, java.util.Arrays.copyOf(sound, sound.length - 8));
    assertRefused("model.safetensors");
    Files.writeString(file, "version https://git-lfs.github.com/spec/v1\n");
    assertRefused("model.safetensors");
    Files.write(file, new byte[0]);
    assertRefused("model.safetensors");
  }

  @Test
  void half_precision_weights_are_widened() throws IOException {
    Path file = folder.resolve("model.safetensors");
    Path half = folder.resolve("half");
    try (SafetensorsFile full = SafetensorsFile.open(file)) {
      List<SafetensorsWriter.Entry> entries =
          full.tensors().stream()
              .map(t -> new SafetensorsWriter.Entry(t.name(), ElementType.F16, t.shape()))
              .toList();
      try (SafetensorsWriter writer = new SafetensorsWriter(half, entries, Map.of())) {
        for (TensorInfo tensor : full.tensors()) {
          ByteBuffer stored =
              full.data(tensor.name()).asByteBuffer().order(java.nio.ByteOrder.LITTLE_ENDIAN);
          ByteBuffer halves =
              ByteBuffer.allocate(stored.remaining() / 2).order(java.nio.ByteOrder.LITTLE_ENDIAN);
          while (stored.hasRemaining()) {
            halves.putShort(Float.floatToFloat16(stored.getFloat()));
          }
          writer.write(halves.flip());
        }
      }
    }
    Files.move(half, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    ByteBuffer expected = TrainedModels.postNorm().values().get(0);
    ByteBuffer read = HuggingFaceFolder.read(folder).values().get(0);
    for (int at = 0; at < 21 * 8 * Float.BYTES; at += Float.BYTES) {
      assertEquals(
          Float.float16ToFloat(Float.floatToFloat16(expected.getFloat(at))), read.getFloat(at));
    }
  }
}
