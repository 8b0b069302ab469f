package daybench.engine.finetuning;

/** Which token type the second text of a pair gets. */
public enum SegmentUse {
  /** As the checkpoint's own record says: 1 where it was trained on that, else 0. */
  AUTO,
  /** 1, as in BERT. */
  BOTH,
  /** 0, like the first: for encoders that never saw another. */
  FIRST
}
