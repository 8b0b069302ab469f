package daybench.datasets.inspection;

import java.util.List;

/**
 * A sequence of the training side as a run would see it.
 *
 * @param index its number in the store
 * @param tokens its tokens with [CLS] and [SEP]
 * @param plain its text without masks, the pieces of words put together
 * @param masked the same as the model sees it
 */
public record SampleSequence(long index, List<Token> tokens, String plain, String masked) {
  public SampleSequence {
    tokens = List.copyOf(tokens);
  }

  /** What masking does with a token. */
  public enum Role {
    /** Never hidden: [CLS], [SEP] and the like. */
    SPECIAL,
    /** Not to be predicted. */
    CONTEXT,
    /** To be predicted; the model sees [MASK]. */
    MASKED,
    /** To be predicted; the model sees a token drawn at random. */
    REPLACED,
    /** To be predicted; the model sees the token itself. */
    KEPT
  }

  /**
   * A token of the sequence.
   *
   * @param token what is written there
   * @param seen what the model sees
   * @param role what masking does with it
   */
  public record Token(String token, String seen, Role role) {}
}
