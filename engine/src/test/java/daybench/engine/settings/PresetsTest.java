package daybench.engine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresetsTest {
  @Test
  void every_preset_loads_and_the_models_grow() {
    long before = 0;
    for (String name : Presets.names()) {
      Preset preset = Presets.load(name, 30_522);
      assertEquals(name, preset.name());
      assertEquals(30_522, preset.model().vocabularySize());
      assertTrue(preset.model().parameterCount() > before, name);
      before = preset.model().parameterCount();
    }
    assertEquals(List.of("tiny", "small", "base", "large"), Presets.names());
  }

  @Test
  void large_is_the_best_configuration_of_the_paper() {
    Preset large = Presets.load("large", 30_522);
    assertEquals(24, large.model().layers());
    assertEquals(1024, large.model().hiddenSize());
    assertEquals(0.1, large.model().attentionDropout());
    assertEquals(OptimiserSettings.defaults(), large.optimiser());
    assertEquals(ScheduleSettings.defaults(), large.schedule());
    assertEquals(BatchSettings.defaults(), large.batch());
    assertEquals(BudgetSettings.ofSeconds(86_400), large.budget());
    assertEquals(EarlyStopSettings.defaults(), large.earlyStop());
    assertEquals(10, large.masking().maskings());
  }

  @Test
  void an_unknown_preset_is_answered_with_the_known_ones() {
    UserException refused = assertThrows(UserException.class, () -> Presets.load("huge", 100));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("huge") && message.contains("tiny, small, base, large"), message);
  }

  @Test
  void a_seed_is_that_of_the_masking_too() {
    RunRequest request = Presets.load("tiny", 100).request("n", "c", 1, 77, "v");
    assertEquals(77, request.masking().seed());
  }

  @Test
  void counts_the_parameters_of_bert_base() {
    // bert-base-uncased as BertForMaskedLM has 109,514,298: 30,522 rows, an embedding norm and no
    // final norm. Six padding rows of 768 weights and a bias each are added.
    ModelSettings base = ModelSettings.defaults(30_522);
    ModelSettings bert =
        new ModelSettings(
            12,
            768,
            12,
            3072,
            NormPlacement.POST,
            NormKind.LAYER_NORM,
            1e-12,
            true,
            Activation.GELU,
            0.1,
            0.1,
            512,
            30_522,
            base.initialisation());
    assertEquals(109_514_298L + 6 * 769, bert.parameterCount());
    assertEquals(30_528, bert.paddedVocabularySize());
    // Pre-norm has a final norm in the place of the embedding norm.
    assertEquals(bert.parameterCount(), base.parameterCount());
  }
}
