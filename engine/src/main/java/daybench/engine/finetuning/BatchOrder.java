package daybench.engine.finetuning;

import daybench.datasets.random.CounterRandom;
import daybench.datasets.random.Permutation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which examples make each batch of an epoch: a pure function of the seed and the epoch. Examples
 * are shuffled, sorted by length within stretches of many batches, so that a batch needs little
 * padding, and the batches are shuffled again.
 */
final class BatchOrder {
  private static final int BATCHES_SORTED = 50;
  private static final int EXAMPLES = 0;
  private static final int BATCHES = 1;

  private BatchOrder() {}

  /** The batches of an epoch; all but one have {@code batch} examples. */
  static List<int[]> of(long seed, int epoch, List<EncodedText> texts, int batch) {
    Permutation examples = new Permutation(CounterRandom.bits(seed, EXAMPLES, epoch), texts.size());
    int stretch = batch * BATCHES_SORTED;
    List<int[]> sorted = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += stretch) {
      int[] order =
          IntStream.range(from, Math.min(texts.size(), from + stretch))
              .mapToObj(i -> (int) examples.at(i))
              .sorted(Comparator.comparingInt(i -> -texts.get(i).length()))
              .mapToInt(Integer::intValue)
              .toArray();
      split(order, batch, sorted);
    }
    Permutation batches = new Permutation(CounterRandom.bits(seed, BATCHES, epoch), sorted.size());
    return IntStream.range(0, sorted.size())
        .mapToObj(i -> sorted.get((int) batches.at(i)))
        .toList();
  }

  /** All examples once, the longest first, for computing without training. */
  static List<int[]> byLength(List<EncodedText> texts, int batch) {
    int[] order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -texts.get(i).length()))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    split(order, batch, batches);
    return batches;
  }

  private static void split(int[] order, int batch, List<int[]> into) {
    for (int from = 0; from < order.length; from += batch) {
      into.add(java.util.Arrays.copyOfRange(order, from, Math.min(order.length, from + batch)));
    }
  }
}
