package daybench.engine.device;

import java.util.Map;

/**
 * How the C library of a training process should keep its memory. By default glibc maps every large
 * tensor afresh and gives it back when it is freed, so that each step pays for the first touch of
 * all its pages; a process that keeps them in one heap trained up to 1.4 times as fast on two cores
 * (docs/decisions/0007). The variables are read when a process starts, so that whoever starts an
 * engine sets them; other C libraries ignore them.
 */
public final class NativeHeap {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "MALLOC_MMAP_MAX_", "0",
          "MALLOC_TRIM_THRESHOLD_", "8000000000",
          "MALLOC_TOP_PAD_", "268435456",
          "MALLOC_ARENA_MAX", "1");

  private NativeHeap() {}

  /**
   * Sets the variables in the environment of a process to be started, but for those set already.
   */
  public static void keepIn(Map<String, String> environment) {
    VARIABLES.forEach(environment::putIfAbsent);
  }
}
