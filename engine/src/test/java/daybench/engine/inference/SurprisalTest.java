package daybench.engine.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.engine.weights.TrainedModels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurprisalTest {
  private final LoadedModel model = LoadedModelFixture.load(TrainedModels.preNorm());

  @AfterEach
  void close() {
    model.close();
  }

  private List<TokenSurprisal> score(String text) {
    return new Surprisal(model).of(text, ProgressListener.NONE, CancelSignal.NEVER);
  }

  @Test
  void each_token_is_as_surprising_as_when_it_alone_is_filled() {
    String text = "The cats sat, on a mat.";
    List<TokenSurprisal> scored = score(text);
    assertEquals(
        List.of("the", "cat", "##s", "sat", ",", "on", "a", "mat", "."),
        scored.stream().map(TokenSurprisal::token).toList());
    for (TokenSurprisal token : scored) {
      if (token.token().startsWith("##")) {
        continue; // a mask inside a word cannot be written as text
      }
      String rest = text.startsWith("s", token.end()) ? " ##s" : text.substring(token.end());
      if (rest.equals(" ##s")) {
        continue;
      }
      String masked = text.substring(0, token.start()) + "[MASK]" + rest;
      Candidate same =
          new FillMask(model)
              .fill(masked, 21).get(0).candidates().stream()
                  .filter(candidate -> candidate.id() == token.id())
                  .findAny()
                  .orElseThrow();
      assertEquals(-Math.log(same.probability()), token.nats(), 1e-5, token.token());
      assertEquals(token.nats() / Math.log(2), token.bits(), 1e-12);
    }
  }

  @Test
  void places_are_those_of_the_original_text() {
    String text = "  THE Cats  café";
    List<String> words = score(text).stream().map(t -> text.substring(t.start(), t.end())).toList();
    assertEquals(List.of("THE", "Cat", "s", "café"), words);
  }

  @Test
  void special_and_unknown_tokens_have_no_surprisal() {
    assertEquals(
        List.of("cat", "sat"),
        score("[CLS] cat [MASK] zebra sat [SEP]").stream().map(TokenSurprisal::token).toList());
    assertEquals(List.of(), score(""));
    assertEquals(List.of(), score("[MASK] \n"));
  }

  @Test
  void long_texts_are_scored_in_stretches_and_batches() {
    String text = "the cat sat on a mat . ".repeat(60);
    List<Progress> heard = new ArrayList<>();
    List<TokenSurprisal> scored = new Surprisal(model).of(text, heard::add, CancelSignal.NEVER);
    assertEquals(420, scored.size());
    assertTrue(heard.size() > 1);
    assertEquals(420, heard.getLast().done());
    // The same stretch of text gives the same number wherever it is.
    assertEquals(scored.get(70).nats(), scored.get(70 + 7 * 20).nats(), 1e-5);
    for (TokenSurprisal token : scored) {
      assertTrue(token.nats() > 0 && Double.isFinite(token.nats()));
    }
  }

  @Test
  void scoring_can_be_cancelled() {
    int[] left = {1};
    assertThrows(
        CancellationException.class,
        () ->
            new Surprisal(model)
                .of("the cat ".repeat(300), ProgressListener.NONE, () -> left[0]-- <= 0));
  }
}
