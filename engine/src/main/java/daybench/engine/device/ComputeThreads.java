package daybench.engine.device;

import ai.djl.engine.Engine;
import ai.djl.pytorch.engine.PtEngine;
import ai.djl.pytorch.jni.JniUtils;

/** The threads of libtorch's operators. */
public final class ComputeThreads {
  private ComputeThreads() {}

  /**
   * Sets how many threads an operator uses. OpenMP keeps the number by calling thread, so this is
   * called on the thread that trains. The same number gives the same sums, bit by bit.
   */
  public static void use(int threads) {
    Engine.getEngine(PtEngine.ENGINE_NAME);
    JniUtils.setNumThreads(threads);
  }

  /** How many threads an operator uses. */
  public static int inUse() {
    return JniUtils.getNumThreads();
  }
}
