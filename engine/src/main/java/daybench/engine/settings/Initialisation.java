package daybench.engine.settings;

/**
 * How the weights start. Biases start at 0, norms at scale 1 and shift 0.
 *
 * @param standardDeviation of the normal distribution that weights are drawn from
 * @param wordDeviation of the word embeddings; well above the learning rate, or the updates that
 *     all rare words share drown what tells words apart
 * @param headScale where the scale of the prediction head's norm starts, so that large word
 *     embeddings do not make the first predictions too sure
 * @param residualScale by which weights that feed a residual sum are multiplied, so that a branch
 *     is heard beside large embeddings
 * @param unigramBias whether the output bias starts at the logarithm of the corpus' token
 *     frequencies, so that the first loss is the unigram entropy
 * @param positions how the position embeddings start
 * @param positionScale the amplitude of sinusoidal position embeddings
 * @param attention how the query and key weights start
 * @param attentionSharpness the scale of the scores of {@link AttentionInit#NEIGHBOURS}
 * @param scaleResidualByDepth whether the weights that feed a residual sum are divided by the
 *     square root of twice the number of layers
 */
public record Initialisation(
    double standardDeviation,
    double wordDeviation,
    double headScale,
    double residualScale,
    boolean unigramBias,
    PositionInit positions,
    double positionScale,
    AttentionInit attention,
    double attentionSharpness,
    boolean scaleResidualByDepth) {
  public Initialisation {
    Checks.positive("standardDeviation", standardDeviation);
    Checks.positive("wordDeviation", wordDeviation);
    Checks.positive("headScale", headScale);
    Checks.positive("residualScale", residualScale);
    Checks.present("positions", positions);
    Checks.positive("positionScale", positionScale);
    Checks.present("attention", attention);
    Checks.positive("attentionSharpness", attentionSharpness);
  }

  /** The paper's: N(0, 0.02) everywhere. */
  public static Initialisation defaults() {
    return new Initialisation(
        0.02, 0.02, 1, 1, false, PositionInit.NORMAL, 0.02, AttentionInit.NORMAL, 1, false);
  }
}
