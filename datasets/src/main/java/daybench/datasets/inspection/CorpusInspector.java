package daybench.datasets.inspection;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.corpus.Corpus;
import daybench.datasets.corpus.CorpusCard;
import java.util.concurrent.CancellationException;

/**
 * Looks at a prepared corpus. What it tells is a pure function of the corpus and the settings; it
 * takes the time to read the lengths of all sequences, not their tokens.
 */
public final class CorpusInspector {
  private final InspectionSettings settings;

  public CorpusInspector(InspectionSettings settings) {
    this.settings = settings;
  }

  /**
   * Inspects an open corpus.
   *
   * @throws CancellationException where cancelled
   */
  public CorpusInspection inspect(Corpus corpus, ProgressListener listener, CancelSignal cancel) {
    TokenFigures tokens = new TokenFigures(corpus);
    CorpusCard card = corpus.card();
    return new CorpusInspection(
        corpus.folder().toString(),
        card,
        side(
            card.training(),
            tokens.continuationShare(false, card.training().tokens()),
            SequenceLengths.of(corpus.training(), listener, cancel)),
        side(
            card.heldOut(),
            tokens.continuationShare(true, card.heldOut().tokens()),
            SequenceLengths.of(corpus.heldOut(), listener, cancel)),
        tokens.inspect(settings.topTokens()),
        new Samples(corpus, settings).pick());
  }

  private static SideInspection side(
      CorpusCard.Side side, double continuationShare, SequenceLengths lengths) {
    return new SideInspection(
        side.documents(),
        side.sentences(),
        side.words(),
        side.textBytes(),
        side.tokens(),
        side.sequences(),
        (double) side.tokens() / side.words(),
        (double) side.textBytes() / side.tokens(),
        (double) side.unknownTokens() / side.tokens(),
        continuationShare,
        lengths.fillRatio(),
        lengths.bins());
  }
}
