package daybench.datasets.packing;

/** How documents are laid out in sequences. No mode loses text. */
public enum Packing {
  /**
   * The documents one after another, [SEP] between them, cut wherever a sequence is full. Every
   * sequence but the last is full.
   */
  FULL,

  /**
   * As in Izsak, Berchansky and Levy (2021), section 3, and BERT before it: a sequence holds whole
   * sentences of one document, up to a target that is the full length or, for one document in ten,
   * a random shorter one. What does not fit begins the document's next sequence (the original drops
   * it).
   */
  DOCUMENT
}
