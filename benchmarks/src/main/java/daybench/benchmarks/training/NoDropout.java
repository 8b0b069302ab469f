package daybench.benchmarks.training;

import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import java.lang.reflect.Field;

/** DJL's transformer blocks drop 10 % whatever is asked for; the comparison has no dropout. */
final class NoDropout {
  private NoDropout() {}

  /** Sets the rate of every dropout in a block to 0. */
  static void in(Block block) {
    if (block instanceof Dropout) {
      try {
        Field rate = Dropout.class.getDeclaredField("rate");
        rate.setAccessible(true);
        rate.setFloat(block, 0);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("DJL's dropout has no rate to set to 0.", e);
      }
    }
    block.getChildren().values().forEach(NoDropout::in);
  }
}
