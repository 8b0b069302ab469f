package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.random.CounterRandom;
import daybench.datasets.wordpiece.WordCounts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Counts the words of the training side, of a very large corpus those of a random sample of its
 * documents: frequencies of tokens gain nothing from more.
 */
final class WordCounting {
  /** The text that is counted at most, about. */
  static final long DEFAULT_TEXT_BYTES = 512L << 20;

  private static final long STREAM = 0x766f636162L;

  private final double share;
  private final long seed;

  /**
   * @param textBytes the text of the corpus
   * @param countedBytes how much of it is counted at most, about
   * @param seed the seed of the sample
   */
  WordCounting(long textBytes, long countedBytes, long seed) {
    this.share = Math.min(1, (double) countedBytes / Math.max(1, textBytes));
    this.seed = CounterRandom.bits(seed, STREAM, 0);
  }

  /** The share of the documents that is counted. */
  double share() {
    return share;
  }

  /**
   * Counts partition by partition and merges in their order: where words are so many that the
   * counts drop the rarest, which ones go must not depend on the threads.
   */
  WordCounts count(
      boolean uncased,
      List<SpoolPart> parts,
      DocumentSides sides,
      WorkFolder work,
      OrderedTasks tasks,
      ProgressListener listener)
      throws IOException {
    StageProgress progress =
        new StageProgress(listener, "Counting words", BlockTasks.bytes(parts), "bytes");
    CancelSignal cancel = tasks.signal();
    WordCounts all = new WordCounts(uncased);
    Stream<Callable<WordCounts>> counting =
        parts.stream()
            .map(
                part ->
                    () -> {
                      WordCounts counts = new WordCounts(uncased);
                      for (SpoolPart.Block block : part.blocks()) {
                        count(part.partition(), block, sides, work, counts, cancel);
                        progress.add(block.length());
                      }
                      return counts;
                    });
    tasks.run(counting.iterator(), all::merge);
    return all;
  }

  private void count(
      int partition,
      SpoolPart.Block block,
      DocumentSides sides,
      WorkFolder work,
      WordCounts counts,
      CancelSignal cancel)
      throws IOException {
    sides.of(
        SpoolReader.read(work.kept().texts(partition), partition, block),
        (heldOut, hash, text) -> {
          cancel.throwIfCancelled();
          if (!heldOut && hash.draw(seed) < share) {
            counts.add(text.get());
          }
        });
  }
}
