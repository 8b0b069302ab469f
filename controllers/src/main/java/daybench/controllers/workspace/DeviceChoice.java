package daybench.controllers.workspace;

/** Where new runs shall compute. */
public enum DeviceChoice {
  /** On a CUDA device where there is one, else on the processor. */
  AUTO,
  CPU,
  CUDA
}
