package daybench.engine.settings;

import daybench.datasets.UserException;

/**
 * The shape of a model and how it starts.
 *
 * @param layers the number of transformer layers
 * @param hiddenSize the width of the hidden states, a multiple of {@code heads}
 * @param heads the number of attention heads
 * @param intermediateSize the width of the feed-forward part
 * @param normPlacement pre-norm (the paper's) or post-norm (BERT's)
 * @param norm the kind of norm
 * @param normEpsilon what a norm adds to its denominator
 * @param embeddingNorm whether the embeddings have a norm of their own
 * @param activation of the feed-forward part and the prediction head
 * @param hiddenDropout the probability of dropout of embeddings and residual branches
 * @param attentionDropout the probability of dropout of attention weights
 * @param maximumPositions the rows of the position embedding, the longest sequence
 * @param vocabularySize the tokens of the vocabulary
 * @param initialisation how the weights start
 */
public record ModelSettings(
    int layers,
    int hiddenSize,
    int heads,
    int intermediateSize,
    NormPlacement normPlacement,
    NormKind norm,
    double normEpsilon,
    boolean embeddingNorm,
    Activation activation,
    double hiddenDropout,
    double attentionDropout,
    int maximumPositions,
    int vocabularySize,
    Initialisation initialisation) {
  /** Rows of the token-type embedding, as in BERT. */
  public static final int TOKEN_TYPES = 2;

  public ModelSettings {
    Checks.atLeast("layers", layers, 1);
    Checks.atLeast("hiddenSize", hiddenSize, 1);
    Checks.atLeast("heads", heads, 1);
    Checks.atLeast("intermediateSize", intermediateSize, 1);
    if (hiddenSize % heads != 0) {
      throw new UserException(
          "The hidden size "
              + hiddenSize
              + " is not a multiple of the "
              + heads
              + " attention heads; change one of the two.");
    }
    Checks.present("normPlacement", normPlacement);
    Checks.present("norm", norm);
    Checks.positive("normEpsilon", normEpsilon);
    Checks.present("activation", activation);
    Checks.belowOne("hiddenDropout", hiddenDropout);
    Checks.belowOne("attentionDropout", attentionDropout);
    Checks.atLeast("maximumPositions", maximumPositions, 8);
    Checks.atLeast("vocabularySize", vocabularySize, 6);
    Checks.present("initialisation", initialisation);
  }

  /** BERT-base with the paper's pre-norm, for a vocabulary of this size. */
  public static ModelSettings defaults(int vocabularySize) {
    return new ModelSettings(
        12,
        768,
        12,
        3072,
        NormPlacement.PRE,
        NormKind.LAYER_NORM,
        1e-12,
        false,
        Activation.GELU,
        0.1,
        0.1,
        512,
        vocabularySize,
        Initialisation.defaults());
  }

  /** The rows of the word embedding: the vocabulary padded up to a multiple of 8. */
  public int paddedVocabularySize() {
    return Math.ceilDiv(vocabularySize, 8) * 8;
  }

  /** The width of one attention head. */
  public int headSize() {
    return hiddenSize / heads;
  }

  /**
   * All trained parameters, padding rows of the vocabulary included; the tied decoder counts once.
   */
  public long parameterCount() {
    long h = hiddenSize;
    long i = intermediateSize;
    long oneNorm = norm == NormKind.LAYER_NORM ? 2 * h : h;
    long embeddings = (paddedVocabularySize() + (long) maximumPositions + TOKEN_TYPES) * h;
    long layer = 4 * (h * h + h) + (h * i + i) + (i * h + h) + 2 * oneNorm;
    long norms = (embeddingNorm ? oneNorm : 0) + (normPlacement == NormPlacement.PRE ? oneNorm : 0);
    long head = h * h + h + oneNorm + paddedVocabularySize();
    return embeddings + layers * layer + norms + head;
  }
}
