package daybench.datasets.corpus;

import daybench.datasets.UserException;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.packing.Packing;
import daybench.datasets.packing.PackingSettings;
import daybench.datasets.sources.CorpusSource;
import java.util.List;

/**
 * A corpus to be prepared.
 *
 * @param sources where the documents come from, in this order
 * @param cleaning what happens to the documents before they are used
 * @param vocabulary the vocabulary to train or to load
 * @param packing how sequences are made
 * @param length the length of a sequence in tokens, [CLS] and [SEP] included
 * @param heldOutShare the share of the documents that is held out for validation, in (0, 0.5]
 * @param seed the seed of what is held out and of {@link Packing#DOCUMENT}
 * @param threads how many threads work; the corpus does not depend on it
 * @param replaceExisting whether a finished corpus in the folder is replaced, once the new one is
 *     finished; otherwise it is an error
 * @param daybenchVersion the version of Daybench, for the card
 */
public record CorpusRequest(
    List<CorpusSource> sources,
    CleaningSettings cleaning,
    VocabularyChoice vocabulary,
    Packing packing,
    int length,
    double heldOutShare,
    long seed,
    int threads,
    boolean replaceExisting,
    String daybenchVersion) {
  /** The paper's share of held-out documents. */
  public static final double DEFAULT_HELD_OUT_SHARE = 0.005;

  /**
   * @throws UserException where a setting is out of range
   */
  public CorpusRequest {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new UserException("A corpus needs at least one source of text.");
    }
    if (!(heldOutShare > 0 && heldOutShare <= 0.5)) {
      throw new UserException(
          "The held-out share is %s; choose one over 0 and up to 0.5.".formatted(heldOutShare));
    }
    if (threads < 1) {
      throw new UserException("The number of threads is %d; at least 1.".formatted(threads));
    }
    new PackingSettings(packing, length, seed);
  }

  /** A corpus of documents as they are. */
  public CorpusRequest(
      List<CorpusSource> sources,
      VocabularyChoice vocabulary,
      Packing packing,
      int length,
      double heldOutShare,
      long seed,
      int threads,
      boolean replaceExisting,
      String daybenchVersion) {
    this(
        sources,
        CleaningSettings.NONE,
        vocabulary,
        packing,
        length,
        heldOutShare,
        seed,
        threads,
        replaceExisting,
        daybenchVersion);
  }

  /** The packing with its length and seed. */
  PackingSettings packingSettings() {
    return new PackingSettings(packing, length, seed);
  }
}
