package daybench.engine.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillMaskTest {
  private final LoadedModel model = LoadedModelFixture.load(TrainedModels.preNorm());

  @AfterAll
  void close() {
    model.close();
  }

  private List<FilledMask> fill(String text, int count) {
    return new FillMask(model).fill(text, count);
  }

  @Test
  void all_candidates_together_are_certain_and_sorted() {
    List<Candidate> all = fill("The cat [MASK] on a mat.", 1000).get(0).candidates();
    assertEquals(TrainedModels.VOCABULARY.size(), all.size());
    assertEquals(1, all.stream().mapToDouble(Candidate::probability).sum(), 1e-9);
    Set<Integer> ids = new HashSet<>();
    double last = 1;
    for (Candidate candidate : all) {
      assertTrue(candidate.probability() <= last);
      assertTrue(ids.add(candidate.id()));
      assertEquals(TrainedModels.VOCABULARY.token(candidate.id()), candidate.token());
      last = candidate.probability();
    }
  }

  @Test
  void few_candidates_are_the_first_of_all() {
    String text = "the [MASK] sat";
    List<Candidate> all = fill(text, 21).get(0).candidates();
    for (int count = 1; count <= 21; count++) {
      assertEquals(all.subList(0, count), fill(text, count).get(0).candidates());
    }
  }

  @Test
  void probabilities_are_the_softmax_of_the_models_logits() {
    int[] ids = {2, 5, 4, 7, 3}; // [CLS] the [MASK] sat [SEP]
    float[] logits = model.predictor().logits(new int[][] {ids}, new int[][] {{2}})[0];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit);
    }
    for (Candidate candidate : fill("the [MASK] sat", 21).get(0).candidates()) {
      assertEquals(Math.exp(logits[candidate.id()]) / sum, candidate.probability(), 1e-6);
    }
  }

  @Test
  void every_mask_is_filled_at_its_place() {
    String text = "[MASK] cat, [MASK]\tsat [MASK]";
    List<FilledMask> filled = fill(text, 3);
    assertEquals(3, filled.size());
    int from = 0;
    for (FilledMask mask : filled) {
      assertEquals(text.indexOf("[MASK]", from), mask.start());
      assertEquals("[MASK]", text.substring(mask.start(), mask.end()));
      from = mask.end();
    }
    assertNotEquals(filled.get(0).candidates(), filled.get(2).candidates());
  }

  @Test
  void in_a_long_text_each_mask_sees_what_is_around_it() {
    // Ten tokens fit between [CLS] and [SEP].
    String around = "the cat sat on a [MASK] mat . the dog";
    String text = "dog ".repeat(40) + around + " cat".repeat(40);
    List<Candidate> alone = fill(around, 21).get(0).candidates();
    List<Candidate> within = fill(text, 21).get(0).candidates();
    for (int i = 0; i < alone.size(); i++) {
      assertEquals(alone.get(i).id(), within.get(i).id());
      assertEquals(alone.get(i).probability(), within.get(i).probability(), 1e-6);
    }
    assertEquals(2, fill("[MASK] " + "dog ".repeat(40) + "[MASK]", 1).size());
  }

  @Test
  void a_text_without_a_mask_is_told_what_to_write() {
    for (String text : List.of("", "the cat", "the [mask] sat", "[ MASK ]")) {
      String message =
          String.valueOf(assertThrows(UserException.class, () -> fill(text, 5)).getMessage());
      assertTrue(message.contains("[MASK]"), message);
    }
    assertThrows(UserException.class, () -> fill("[MASK]", 0));
  }

  @Test
  void a_model_that_diverged_says_so() {
    TrainedModel diverged = TrainedModels.preNorm();
    for (ByteBuffer value : diverged.values()) {
      value.putFloat(0, Float.NaN);
    }
    try (LoadedModel loaded = LoadedModelFixture.load(diverged)) {
      FillMask fill = new FillMask(loaded);
      assertThrows(UserException.class, () -> fill.fill("[MASK]", 1));
    }
  }
}
