package daybench.engine.device;

import ai.djl.pytorch.jni.JniUtils;
import daybench.engine.torch.Libtorch;

/** The threads of libtorch's operators. */
public final class ComputeThreads {
  private ComputeThreads() {}

  /**
   * Sets how many threads an operator uses. OpenMP keeps the number by calling thread, so this is
   * called on the thread that trains. The same number gives the same sums, bit by bit.
   */
  public static void use(int threads) {
    Libtorch.engine();
    JniUtils.setNumThreads(threads);
  }

  /** How many threads an operator uses. */
  public static int inUse() {
    return JniUtils.getNumThreads();
  }
}
