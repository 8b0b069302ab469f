package daybench.datasets.masking;

import daybench.datasets.random.CounterRandom;
import java.util.function.IntPredicate;

/**
 * Masks sequences: n = max(1, round-half-even(length x rate)) positions among the ordinary tokens
 * are to be predicted; the model sees [MASK] at 80 % of them, a random ordinary token at 10 %, and
 * the token itself at 10 % (Devlin et al. 2019, section 3.1). Special tokens are neither chosen nor
 * drawn. The result is a pure function of (settings, epoch, sample, tokens). Immutable, safe for
 * many threads.
 */
public final class Masker {
  private static final long CHOICE = 1;
  private static final long REPLACEMENT = 2;
  private static final double MASK_SHARE = 0.8;
  private static final double RANDOM_SHARE = 0.1;

  private final TokenClasses classes;
  private final MaskPositions positions;
  private final MaskingSettings settings;

  /** A masker for ids in [0, vocabularySize) of which only some properties are known. */
  public Masker(
      int vocabularySize,
      int maskId,
      IntPredicate isSpecial,
      IntPredicate isContinuation,
      MaskingSettings settings) {
    this(new TokenClasses(vocabularySize, maskId, isSpecial, isContinuation), settings);
  }

  Masker(TokenClasses classes, MaskingSettings settings) {
    this.classes = classes;
    this.settings = settings;
    this.positions = new MaskPositions(classes, settings.wholeWord());
  }

  /**
   * Masks a sequence.
   *
   * @param tokens the ids, with [CLS] and [SEP]; not changed
   * @param epoch the epoch, from 0
   * @param sample the sequence's number in its store
   */
  public MaskedSequence mask(int[] tokens, long epoch, long sample) {
    long masking = settings.maskings() == 0 ? epoch : Math.floorMod(epoch, settings.maskings());
    long key = CounterRandom.bits(settings.seed(), masking, sample);
    int wanted = (int) Math.max(1, Math.rint(tokens.length * settings.rate()));
    int[] chosen = positions.choose(tokens, wanted, key);
    int[] inputIds = tokens.clone();
    int[] labels = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      labels[i] = tokens[chosen[i]];
      inputIds[chosen[i]] = replacement(labels[i], key, chosen[i]);
    }
    return new MaskedSequence(inputIds, chosen, labels);
  }

  private int replacement(int token, long key, int position) {
    double draw = CounterRandom.unit(CounterRandom.bits(key, CHOICE, position));
    if (draw < MASK_SHARE) {
      return classes.maskId();
    }
    if (draw < MASK_SHARE + RANDOM_SHARE) {
      int[] ordinary = classes.ordinary();
      long bits = CounterRandom.bits(key, REPLACEMENT, position);
      return ordinary[CounterRandom.below(bits, ordinary.length)];
    }
    return token;
  }
}
