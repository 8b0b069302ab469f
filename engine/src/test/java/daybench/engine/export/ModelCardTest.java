package daybench.engine.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.weights.TrainedModel;
import daybench.engine.weights.TrainedModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static final CardFact STEPS = new CardFact("Steps", "1,000");

  @Test
  void a_run_s_model_says_what_it_never_saw() {
    TrainedModel both = TrainedModels.preNorm();
    TrainedModel one =
        new TrainedModel(both.settings(), both.values(), both.vocabulary(), both.uncased(), 16, 1);
    String card = ModelCard.content("tales", one, List.of(STEPS));
    assertTrue(card.contains("trained with Daybench"), card);
    assertTrue(card.contains("up to 16 tokens, each of one segment"), card);
    assertTrue(card.contains("token type 1 have never"), card);
  }

  @Test
  void nothing_is_claimed_of_a_model_that_came_from_elsewhere() {
    String card = ModelCard.content("bert", TrainedModels.preNorm(), List.of());
    assertTrue(card.contains("exported by Daybench"), card);
    assertFalse(card.contains("token type"), card);
  }
}
