package daybench.engine.device;

/** Where a run shall compute. */
public enum DevicePreference {
  /** On a CUDA device where libtorch can use one, else on the processor. */
  AUTO,
  CPU,
  CUDA
}
