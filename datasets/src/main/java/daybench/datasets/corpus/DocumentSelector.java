package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The second stage: finds exact duplicates (the first of equal documents stays) and decides which
 * documents are held out. Each is held out with the given probability, by a draw that depends on
 * seed and content alone, so that neither order nor threads matter; at least one is, and at least
 * one is not.
 *
 * <p>Memory is bounded: of very many documents, the hashes are gone through several times, each
 * time minding a part of them.
 */
final class DocumentSelector {
  private static final int BYTES_PER_HASH = 64; // at worst, while the set grows

  private final double share;
  private final long seed;
  private final long hashesAtOnce;
  private long kept;
  private long heldOut;
  private double smallestDraw = 1;
  private double greatestDraw;

  DocumentSelector(double share, long seed) {
    this(share, seed, Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_HASH);
  }

  /**
   * @param hashesAtOnce about how many hashes are held in memory
   */
  DocumentSelector(double share, long seed, long hashesAtOnce) {
    this.share = share;
    this.seed = seed;
    this.hashesAtOnce = hashesAtOnce;
  }

  Selection select(
      List<SpoolPart> parts, WorkFolder work, ProgressListener listener, CancelSignal cancel)
      throws IOException {
    long documents = parts.stream().mapToLong(SpoolPart::documents).sum();
    int rounds = Math.toIntExact(Math.max(1, Math.ceilDiv(documents, hashesAtOnce)));
    StageProgress progress =
        new StageProgress(listener, "Finding duplicates", documents * rounds, "documents");
    List<BitSet> duplicates = new ArrayList<>();
    parts.forEach(_ -> duplicates.add(new BitSet()));
    for (int round = 0; round < rounds; round++) {
      HashSet128 seen = new HashSet128();
      for (SpoolPart part : parts) {
        cancel.throwIfCancelled();
        BitSet dropped = duplicates.get(part.partition());
        int minded = round;
        SpoolReader.readHashes(
            work.kept().hashes(part.partition()),
            (document, high, low) -> {
              if (Long.remainderUnsigned(high, rounds) != minded) {
                return;
              }
              if (seen.add(high, low)) {
                keep(new ContentHash(high, low).draw(seed));
              } else {
                dropped.set(document);
              }
            });
        progress.add(part.documents());
      }
    }
    return new Selection(duplicates, documents - kept, kept, seed, threshold());
  }

  /** A selection of fewer documents: what is held out is decided among those that are left. */
  static Selection without(
      List<BitSet> dropped,
      Selection selection,
      double share,
      List<SpoolPart> parts,
      WorkFolder work)
      throws IOException {
    DocumentSelector left = new DocumentSelector(share, selection.seed());
    List<BitSet> all = new ArrayList<>();
    for (SpoolPart part : parts) {
      BitSet ofPart = (BitSet) selection.duplicates().get(part.partition()).clone();
      ofPart.or(dropped.get(part.partition()));
      all.add(ofPart);
      SpoolReader.readHashes(
          work.kept().hashes(part.partition()),
          (document, high, low) -> {
            if (!ofPart.get(document)) {
              left.keep(new ContentHash(high, low).draw(selection.seed()));
            }
          });
    }
    return new Selection(
        all, selection.duplicateCount(), left.kept, selection.seed(), left.threshold());
  }

  private void keep(double draw) {
    kept++;
    heldOut += draw < share ? 1 : 0;
    smallestDraw = Math.min(smallestDraw, draw);
    greatestDraw = Math.max(greatestDraw, draw);
  }

  private double threshold() {
    if (heldOut == 0) {
      return Math.nextUp(smallestDraw);
    }
    return heldOut == kept ? greatestDraw : share;
  }
}
