package daybench.datasets.corpus;

import daybench.datasets.sentences.SentenceSplitter;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Reads the spooled documents that are kept, each with the side it belongs to. Safe for many
 * threads.
 */
final class DocumentSides {
  private final Selection selection;
  private final double heldOutShare;
  private final SentenceSplitter splitter;

  /** Takes the documents of a block, or the two halves of the only one. */
  @FunctionalInterface
  interface Sink {
    /** Takes a document; its text is made only where it is asked for. */
    void accept(boolean heldOut, ContentHash hash, Supplier<String> text);
  }

  DocumentSides(Selection selection, double heldOutShare, SentenceSplitter splitter) {
    this.selection = selection;
    this.heldOutShare = heldOutShare;
    this.splitter = splitter;
  }

  /** The kept documents of a block in order. */
  void read(WorkFolder work, int partition, SpoolPart.Block block, Sink sink) throws IOException {
    SpoolReader.read(
        work.kept().texts(partition),
        block,
        (document, hash, text) -> {
          if (selection.isDuplicate(partition, document)) {
            return;
          }
          if (selection.single()) {
            String whole = text.get();
            int cut = DocumentCut.of(whole, heldOutShare, splitter);
            sink.accept(false, hash, () -> whole.substring(0, cut));
            sink.accept(true, hash, () -> whole.substring(cut));
          } else {
            sink.accept(selection.isHeldOut(hash), hash, text::get);
          }
        });
  }
}
