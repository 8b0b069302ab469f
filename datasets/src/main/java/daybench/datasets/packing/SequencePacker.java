package daybench.datasets.packing;

/**
 * Turns documents, sentence by sentence, into sequences. For one thread: {@link #beginDocument},
 * {@link #sentence} for each of its sentences, {@link #endDocument}, and at the end of all {@link
 * #finish}.
 */
public sealed interface SequencePacker permits FullPacker, DocumentPacker {
  /**
   * A packer.
   *
   * @param clsId the id of [CLS]
   * @param sepId the id of [SEP]
   */
  static SequencePacker of(PackingSettings settings, int clsId, int sepId, SequenceSink sink) {
    SequenceBuffer buffer = new SequenceBuffer(settings, clsId, sepId, sink);
    return switch (settings.packing()) {
      case FULL -> new FullPacker(sepId, buffer);
      case DOCUMENT -> new DocumentPacker(settings, buffer);
    };
  }

  /**
   * Begins a document.
   *
   * @param key what the document's random choices depend on, such as a hash of its content
   */
  void beginDocument(long key);

  /** The next sentence of the document: the ids in {@code [from, to)}, special ones excluded. */
  void sentence(int[] tokens, int from, int to);

  /** Ends the document. */
  void endDocument();

  /** Hands on what is left. */
  void finish();
}
