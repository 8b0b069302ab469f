package daybench.engine.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.safetensors.SafetensorsFile;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import daybench.engine.json.Json;
import daybench.engine.settings.Activation;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import daybench.engine.weights.SmallModels;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import daybench.engine.weights.VocabularyRows;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuggingFaceExportTest {
  private static final List<CardFact> FACTS = List.of(new CardFact("Held-out loss", "2.5 nats"));

  @TempDir private Path temporary;

  private Path target() {
    return temporary.resolve("exports/model");
  }

  private ExportResult export(TrainedModel model, boolean replace) throws IOException {
    return new HuggingFaceExport(model, ProgressListener.NONE, CancelSignal.NEVER)
        .write(target(), "A *small* model", FACTS, replace);
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void both_placements_come_back_with_the_same_weights_and_tokenizer() throws IOException {
    for (TrainedModel model : List.of(TrainedModels.preNorm(), TrainedModels.postNorm())) {
      ExportResult result = export(model, true);
      assertEquals(0, result.greatestDifference());
      TrainedModel read = HuggingFaceFolder.read(target());
      assertEquals(
          VocabularyRows.cut(model.settings(), model.values()),
          VocabularyRows.cut(read.settings(), read.values()));
      assertEquals(model.vocabulary().tokens(), read.vocabulary().tokens());
      assertEquals(model.uncased(), read.uncased());
      assertEquals(model.trainedLength(), read.trainedLength());
      assertEquals(model.settings(), read.settings());
    }
  }

  @Test
  void every_activation_comes_back() throws IOException {
    for (Activation activation : Activation.values()) {
      ModelSettings settings =
          SmallModels.of(NormPlacement.PRE, NormKind.LAYER_NORM, false, activation, 21);
      export(TrainedModels.of(settings, true), true);
      assertEquals(activation, HuggingFaceFolder.read(target()).settings().activation());
    }
  }

  @Test
  void the_folder_has_the_files_that_transformers_looks_for() throws IOException {
    ExportResult result = export(TrainedModels.preNorm(), false);
    assertEquals(
        Set.of(
            "model.safetensors",
            "config.json",
            "vocab.txt",
            "tokenizer.json",
            "tokenizer_config.json",
            "special_tokens_map.json",
            "README.md"),
        names(target()));
    assertEquals(Set.of("model"), names(target().resolveSibling(".")));
    assertTrue(result.bytes() > Files.size(target().resolve("model.safetensors")));
  }

  @Test
  void the_weights_have_one_row_for_each_token_and_no_decoder_of_their_own() throws IOException {
    export(TrainedModels.postNorm(), false);
    try (SafetensorsFile file = SafetensorsFile.open(target().resolve("model.safetensors"))) {
      assertEquals("pt", file.metadata().get("format"));
      assertEquals(List.of(21L, 8L), file.tensor("bert.embeddings.word_embeddings.weight").shape());
      assertEquals(List.of(21L), file.tensor("cls.predictions.bias").shape());
      assertFalse(file.has("cls.predictions.decoder.weight"));
    }
  }

  @Test
  void the_configuration_names_the_class_whose_arithmetic_it_is() throws IOException {
    export(TrainedModels.preNorm(), true);
    ObjectNode config = Json.parse(Files.readString(target().resolve("config.json")), "config");
    assertEquals("megatron-bert", config.path("model_type").asText());
    assertEquals("MegatronBertForMaskedLM", config.path("architectures").path(0).asText());
    assertEquals(21, config.path("vocab_size").asInt());
    export(TrainedModels.postNorm(), true);
    config = Json.parse(Files.readString(target().resolve("config.json")), "config");
    assertEquals("bert", config.path("model_type").asText());
    assertEquals("BertForMaskedLM", config.path("architectures").path(0).asText());
  }

  @Test
  void the_fast_tokenizer_of_hugging_face_gives_our_ids() throws IOException {
    for (TrainedModel model : List.of(TrainedModels.preNorm(), TrainedModels.postNorm())) {
      export(model, true);
      WordPieceTokenizer ours = new WordPieceTokenizer(model.vocabulary(), model.uncased());
      try (HuggingFaceTokenizer theirs =
          HuggingFaceTokenizer.newInstance(target().resolve("tokenizer.json"))) {
        for (String text :
            List.of("The cats sat, sitting on a [MASK].", "Café CAFÉ 東東 dogx", "", "[SEP]the")) {
          long[] ids = theirs.encode(text).getIds();
          long[] expected = Arrays.stream(ours.encode(text)).asLongStream().toArray();
          assertEquals(model.vocabulary().clsId(), ids[0]);
          assertEquals(model.vocabulary().sepId(), ids[ids.length - 1]);
          assertArrayEquals(expected, Arrays.copyOfRange(ids, 1, ids.length - 1), text);
        }
      }
    }
  }

  @Test
  void the_card_tells_the_figures_and_the_limits() throws IOException {
    export(TrainedModels.preNorm(), false);
    String card = Files.readString(target().resolve("README.md"));
    assertTrue(card.startsWith("---\nlibrary_name: transformers\n"), card);
    assertTrue(card.contains("# A \\*small\\* model\n"), card);
    assertTrue(card.contains("| Held-out loss | 2.5 nats |"), card);
    assertTrue(card.contains("up to 12 tokens"), card);
  }

  @Test
  void combinations_without_a_class_are_sent_to_torchscript() {
    List<ModelSettings> without =
        List.of(
            SmallModels.of(NormPlacement.PRE, NormKind.RMS_NORM, false, Activation.GELU, 21),
            SmallModels.of(NormPlacement.PRE, NormKind.LAYER_NORM, true, Activation.GELU, 21),
            SmallModels.of(NormPlacement.POST, NormKind.LAYER_NORM, false, Activation.GELU, 21));
    for (ModelSettings settings : without) {
      String message =
          String.valueOf(
              assertThrows(
                      UserException.class, () -> export(TrainedModels.of(settings, true), false))
                  .getMessage());
      assertTrue(message.contains("TorchScript"), message);
      assertFalse(Files.exists(target()));
    }
  }

  @Test
  void what_stands_there_is_replaced_only_when_forced_and_only_if_an_export() throws IOException {
    export(TrainedModels.preNorm(), false);
    assertThrows(UserException.class, () -> export(TrainedModels.postNorm(), false));
    assertEquals(TrainedModels.preNorm().settings(), HuggingFaceFolder.read(target()).settings());
    export(TrainedModels.postNorm(), true);
    assertEquals(TrainedModels.postNorm().settings(), HuggingFaceFolder.read(target()).settings());

    Files.delete(target().resolve("config.json"));
    Path precious = Files.writeString(target().resolve("thesis.txt"), "x");
    assertThrows(UserException.class, () -> export(TrainedModels.preNorm(), true));
    assertTrue(Files.exists(precious));
    assertEquals(Set.of("model"), names(target().resolveSibling(".")));
  }

  @Test
  void what_a_killed_export_left_is_cleared_away_and_what_it_took_is_put_back() throws IOException {
    export(TrainedModels.preNorm(), false);
    Path parent = target().resolveSibling(".");
    Files.move(target(), parent.resolve("model.replaced"));
    Files.createDirectory(parent.resolve(".new-model"));
    Files.writeString(parent.resolve(".new-model/model.safetensors"), "half");
    assertThrows(UserException.class, () -> export(TrainedModels.postNorm(), false));
    assertEquals(TrainedModels.preNorm().settings(), HuggingFaceFolder.read(target()).settings());
    export(TrainedModels.postNorm(), true);
    assertEquals(TrainedModels.postNorm().settings(), HuggingFaceFolder.read(target()).settings());
    assertEquals(Set.of("model"), names(parent));
  }

  @Test
  void a_cancelled_export_leaves_nothing() throws IOException {
    for (int allowed = 0; allowed < 12; allowed += 3) {
      int[] left = {allowed};
      HuggingFaceExport export =
          new HuggingFaceExport(
              TrainedModels.preNorm(), ProgressListener.NONE, () -> left[0]-- <= 0);
      assertThrows(
          CancellationException.class, () -> export.write(target(), "x", List.of(), false));
      assertEquals(Set.of(), names(target().resolveSibling(".")));
    }
  }

  @Test
  void a_model_that_diverged_is_not_exported() {
    TrainedModel model = TrainedModels.preNorm();
    model.values().get(5).putFloat(0, Float.NaN);
    assertTrue(
        String.valueOf(assertThrows(UserException.class, () -> export(model, false)).getMessage())
            .contains("diverged"));
    assertFalse(Files.exists(target()));
  }

  @Test
  void progress_is_told() throws IOException {
    List<String> phases = new ArrayList<>();
    new HuggingFaceExport(
            TrainedModels.preNorm(), progress -> phases.add(progress.phase()), CancelSignal.NEVER)
        .write(target(), "x", List.of(), false);
    assertEquals(Set.of("Writing weights", "Verifying"), Set.copyOf(phases));
  }

  @Test
  void rows_that_pad_the_vocabulary_come_back_as_good_as_impossible() throws IOException {
    TrainedModel model = TrainedModels.preNorm();
    export(model, false);
    TrainedModel read = HuggingFaceFolder.read(target());
    ByteBuffer bias = read.values().get(read.values().size() - 1);
    assertEquals(24 * Float.BYTES, bias.capacity());
    for (int row = 21; row < 24; row++) {
      assertEquals(-1e4f, bias.getFloat(row * Float.BYTES));
    }
  }
}
