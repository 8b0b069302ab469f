package daybench.datasets.corpus;

import daybench.datasets.random.CounterRandom;
import java.util.List;

/**
 * How often documents are in the training side, by the weights of their sources. A weight of 2.3 is
 * two times each and a third time for a random three in ten; a weight of 0.3 is a random three in
 * ten. The draw depends on seed and content alone.
 *
 * @param weights of the source of each partition
 */
record DocumentRepeats(List<Double> weights, long seed) {
  private static final long STREAM = 0x776569676874L;

  DocumentRepeats {
    weights = List.copyOf(weights);
  }

  /** How often a document of a partition is taken. */
  int of(int partition, ContentHash hash) {
    double weight = weights.get(partition);
    int whole = (int) weight;
    double rest = weight - whole;
    return rest > 0 && hash.draw(CounterRandom.bits(seed, STREAM, 0)) < rest ? whole + 1 : whole;
  }

  /** How often the documents of a partition are taken at most. */
  int most(int partition) {
    return (int) Math.ceil(weights.get(partition));
  }

  /** The greatest of all partitions. */
  int most() {
    return weights.stream().mapToInt(weight -> (int) Math.ceil(weight)).max().orElse(1);
  }
}
