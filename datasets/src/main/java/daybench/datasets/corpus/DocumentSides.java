package daybench.datasets.corpus;

import daybench.datasets.sentences.SentenceSplitter;
import java.util.function.Supplier;

/**
 * Tells of the documents of a block those that are kept, each with its side. Safe for many threads.
 */
final class DocumentSides {
  private final Selection selection;
  private final DocumentRepeats repeats;
  private final double heldOutShare;
  private final SentenceSplitter splitter;

  /** Takes the documents of a block, or the two halves of the only one. */
  @FunctionalInterface
  interface Sink {
    /** Takes a document; its text is made only where it is asked for. */
    void accept(boolean heldOut, ContentHash hash, Supplier<String> text);
  }

  DocumentSides(
      Selection selection,
      DocumentRepeats repeats,
      double heldOutShare,
      SentenceSplitter splitter) {
    this.selection = selection;
    this.repeats = repeats;
    this.heldOutShare = heldOutShare;
    this.splitter = splitter;
  }

  /**
   * The kept documents of a block in order. Where training documents are taken several times, the
   * block is gone through again, so that a document and its copy are not neighbours.
   */
  void of(DocumentBlock block, Sink sink) {
    for (int pass = 0; pass < repeats.most(block.partition()); pass++) {
      of(block, pass, sink);
    }
  }

  private void of(DocumentBlock block, int pass, Sink sink) {
    int partition = block.partition();
    block.forEach(
        (document, hash, text) -> {
          if (selection.isDuplicate(partition, document)) {
            return;
          }
          if (selection.single()) {
            String whole = text.get();
            int cut = DocumentCut.of(whole, heldOutShare, splitter);
            accept(false, partition, hash, pass, () -> whole.substring(0, cut), sink);
            accept(true, partition, hash, pass, () -> whole.substring(cut), sink);
          } else {
            accept(selection.isHeldOut(hash), partition, hash, pass, text::get, sink);
          }
        });
  }

  private void accept(
      boolean heldOut,
      int partition,
      ContentHash hash,
      int pass,
      Supplier<String> text,
      Sink sink) {
    int times = heldOut ? 1 : repeats.of(partition, hash);
    if (pass < times) {
      sink.accept(heldOut, hash, text);
    }
  }

  Selection selection() {
    return selection;
  }

  DocumentRepeats repeats() {
    return repeats;
  }

  double heldOutShare() {
    return heldOutShare;
  }

  /** How often a document is taken at most. */
  int mostRepeats() {
    return repeats.most();
  }
}
