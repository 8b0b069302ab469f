package daybench.engine.finetuning;

/** What becomes of examples with more tokens than the maximum. */
public enum Overlong {
  /** Tokens go from the end of the longer text, as Transformers does it (longest first). */
  TRUNCATE,
  /** They are an error. */
  REFUSE
}
