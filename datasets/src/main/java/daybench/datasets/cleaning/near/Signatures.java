package daybench.datasets.cleaning.near;

/** The signatures of documents by number. Implementations are safe for many threads. */
public interface Signatures {
  /** How many documents. */
  int count();

  /** One number of a document's signature. */
  int get(int document, int place);
}
