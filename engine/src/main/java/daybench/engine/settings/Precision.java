package daybench.engine.settings;

/** The precision of the matrix products; weights, norms, softmax and loss stay in 32 bits. */
public enum Precision {
  FP32,
  BF16,
  /** BF16 where the device computes it natively, else FP32. */
  AUTO
}
