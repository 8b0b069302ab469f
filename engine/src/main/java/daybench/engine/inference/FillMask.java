package daybench.engine.inference;

import daybench.datasets.UserException;
import daybench.datasets.wordpiece.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** Says which tokens a model expects under each [MASK] of a text. */
public final class FillMask {
  private final LoadedModel model;

  public FillMask(LoadedModel model) {
    this.model = model;
  }

  /**
   * The most probable tokens for each [MASK], each as if the other masks stayed masked. Of a text
   * longer than the model was trained on, each mask sees the stretch around it.
   *
   * @param count tokens for each mask
   * @throws UserException where the text has no [MASK]
   */
  public List<FilledMask> fill(String text, int count) {
    if (count < 1) {
      throw new UserException("Ask for at least one token for each [MASK].");
    }
    TokenizedText tokens = model.tokenizer().encodeWithOffsets(text);
    List<Integer> masks = masks(tokens);
    if (masks.isEmpty()) {
      throw new UserException(
          "The text has no [MASK]; write [MASK], in capitals, where a word is to be found.");
    }
    float[][] logits =
        tokens.size() <= TokenWindow.capacity(model.trainedLength())
            ? together(tokens, masks)
            : apart(tokens, masks);
    List<FilledMask> filled = new ArrayList<>();
    for (int i = 0; i < logits.length; i++) {
      int mask = masks.get(i);
      filled.add(
          new FilledMask(tokens.starts()[mask], tokens.ends()[mask], candidates(logits[i], count)));
    }
    return List.copyOf(filled);
  }

  private List<Integer> masks(TokenizedText tokens) {
    List<Integer> masks = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.ids()[i] == model.vocabulary().maskId()) {
        masks.add(i);
      }
    }
    return masks;
  }

  private float[][] together(TokenizedText tokens, List<Integer> masks) {
    TokenWindow window = window(tokens, 0);
    int[] places = masks.stream().mapToInt(window::place).toArray();
    return model.predictor().logits(new int[][] {window.ids()}, new int[][] {places});
  }

  private float[][] apart(TokenizedText tokens, List<Integer> masks) {
    float[][] logits = new float[masks.size()][];
    for (int i = 0; i < logits.length; i++) {
      TokenWindow window = window(tokens, masks.get(i));
      int[][] place = {{window.place(masks.get(i))}};
      logits[i] = model.predictor().logits(new int[][] {window.ids()}, place)[0];
    }
    return logits;
  }

  private TokenWindow window(TokenizedText tokens, int token) {
    return TokenWindow.around(token, tokens.ids(), model.trainedLength(), model.vocabulary());
  }

  private List<Candidate> candidates(float[] logits, int count) {
    Distribution distribution = new Distribution(logits);
    return distribution.top(count).stream()
        .map(
            id ->
                new Candidate(
                    id, model.vocabulary().token(id), Math.exp(-distribution.surprisal(id))))
        .toList();
  }
}
