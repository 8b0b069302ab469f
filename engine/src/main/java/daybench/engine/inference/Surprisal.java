package daybench.engine.inference;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.wordpiece.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures how much each token of a text surprises a model: it is masked alone, all others seen.
 * The sum over a text is its negative pseudo-log-likelihood (Salazar et al., "Masked Language Model
 * Scoring", ACL 2020, equation 1).
 */
public final class Surprisal {
  /** Positions of a batch: enough to keep a processor busy, few enough to show progress. */
  private static final int BATCH_POSITIONS = 1024;

  private final LoadedModel model;

  public Surprisal(LoadedModel model) {
    this.model = model;
  }

  /**
   * The surprisal of every ordinary token; special ones, and what is unknown to the vocabulary,
   * have none. Of a text longer than the model was trained on, each token is seen in the stretch
   * around it.
   */
  public List<TokenSurprisal> of(String text, ProgressListener listener, CancelSignal cancel) {
    TokenizedText tokens = model.tokenizer().encodeWithOffsets(text);
    int[] scored =
        IntStream.range(0, tokens.size())
            .filter(i -> !model.vocabulary().isSpecial(tokens.ids()[i]))
            .toArray();
    int length = Math.min(tokens.size() + 2, model.trainedLength());
    int batch = Math.max(1, BATCH_POSITIONS / length);
    List<TokenSurprisal> surprisals = new ArrayList<>();
    for (int begin = 0; begin < scored.length; begin += batch) {
      cancel.throwIfCancelled();
      int end = Math.min(scored.length, begin + batch);
      score(tokens, java.util.Arrays.copyOfRange(scored, begin, end), surprisals);
      listener.update(new Progress("Scoring", end, scored.length, "tokens"));
    }
    return List.copyOf(surprisals);
  }

  private void score(TokenizedText tokens, int[] scored, List<TokenSurprisal> surprisals) {
    int[][] sequences = new int[scored.length][];
    int[][] places = new int[scored.length][];
    for (int i = 0; i < scored.length; i++) {
      TokenWindow window =
          TokenWindow.around(scored[i], tokens.ids(), model.trainedLength(), model.vocabulary());
      sequences[i] = window.ids();
      places[i] = new int[] {window.place(scored[i])};
      sequences[i][places[i][0]] = model.vocabulary().maskId();
    }
    float[][] logits = model.predictor().logits(sequences, places);
    for (int i = 0; i < scored.length; i++) {
      int id = tokens.ids()[scored[i]];
      surprisals.add(
          new TokenSurprisal(
              id,
              model.vocabulary().token(id),
              tokens.starts()[scored[i]],
              tokens.ends()[scored[i]],
              new Distribution(logits[i]).surprisal(id)));
    }
  }
}
