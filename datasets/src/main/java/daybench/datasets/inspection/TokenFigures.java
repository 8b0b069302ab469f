package daybench.datasets.inspection;

import daybench.datasets.corpus.Corpus;
import daybench.datasets.inspection.VocabularyInspection.CoveragePoint;
import daybench.datasets.inspection.VocabularyInspection.TokenFrequency;
import daybench.datasets.wordpiece.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Figures of how often the tokens of a vocabulary occur. */
final class TokenFigures {
  /** Steps of the curve of coverage in each power of ten. */
  private static final int[] STEPS = {1, 2, 5};

  private final Vocabulary vocabulary;
  private final long[] training;
  private final long[] heldOut;
  private final long total;

  TokenFigures(Corpus corpus) {
    this.vocabulary = corpus.vocabulary();
    this.training = corpus.tokenCounts();
    this.heldOut = corpus.heldOutTokenCounts();
    this.total = Arrays.stream(training).sum();
  }

  VocabularyInspection inspect(int topTokens) {
    int ordinary =
        (int) IntStream.range(0, vocabulary.size()).filter(id -> !vocabulary.isSpecial(id)).count();
    int[] ranked = ranked();
    int rare = 0;
    for (int id : ranked) {
      rare += training[id] < VocabularyInspection.RARE_BELOW ? 1 : 0;
    }
    return new VocabularyInspection(
        vocabulary.size(),
        ordinary,
        ranked.length,
        rare,
        (double) ranked.length / ordinary,
        heldOutCoverage(),
        Arrays.stream(ranked).limit(topTokens).mapToObj(this::frequency).toList(),
        covered(ranked));
  }

  /** The share of the tokens of a side that continue a word. */
  double continuationShare(boolean ofHeldOut, long tokens) {
    long[] counts = ofHeldOut ? heldOut : training;
    long continuing = 0;
    for (int id = 0; id < counts.length; id++) {
      continuing += vocabulary.isContinuation(id) ? counts[id] : 0;
    }
    return (double) continuing / tokens;
  }

  /** The ids of the tokens that occur, the most frequent first. */
  private int[] ranked() {
    return IntStream.range(0, training.length)
        .filter(id -> training[id] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(id -> training[id])
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private TokenFrequency frequency(int id) {
    return new TokenFrequency(
        id, vocabulary.token(id), training[id], (double) training[id] / total);
  }

  private double heldOutCoverage() {
    long known = 0;
    for (int id = 0; id < heldOut.length; id++) {
      known += training[id] > 0 ? heldOut[id] : 0;
    }
    return (double) known / Arrays.stream(heldOut).sum();
  }

  private List<CoveragePoint> covered(int[] ranked) {
    List<CoveragePoint> points = new ArrayList<>();
    long sum = 0;
    int next = 0; // number of the next point
    for (int rank = 1; rank <= ranked.length; rank++) {
      sum += training[ranked[rank - 1]];
      if (rank == place(next) || rank == ranked.length) {
        points.add(new CoveragePoint(rank, (double) sum / total));
        next++;
      }
    }
    return points;
  }

  /** 1, 2, 5, 10, 20, 50, ... */
  private static long place(int number) {
    int power = number / STEPS.length;
    return STEPS[number % STEPS.length] * Math.round(Math.pow(10, power));
  }
}
