package daybench.datasets.corpus;

import java.util.BitSet;
import java.util.List;

/**
 * Which documents are dropped as duplicates, exact and near, and which are held out. Immutable once
 * made.
 *
 * @param duplicates for each partition, the documents that are dropped
 * @param duplicateCount how many of these are exact
 * @param kept how many are left
 * @param seed the seed of the choice
 * @param threshold a document is held out where its draw is below
 */
record Selection(
    List<BitSet> duplicates, long duplicateCount, long kept, long seed, double threshold) {
  boolean isDuplicate(int partition, int document) {
    return duplicates.get(partition).get(document);
  }

  /** Whether there is but one document, which is to be cut in two. */
  boolean single() {
    return kept == 1;
  }

  boolean isHeldOut(ContentHash hash) {
    return hash.draw(seed) < threshold;
  }
}
