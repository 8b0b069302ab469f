package daybench.datasets.sources.compressed;

import java.util.List;
import java.util.Locale;

/** Names of files that may end as those of compressed files do. */
public final class CompressedName {
  private static final List<String> ENDINGS = List.of(".gz", ".zst", ".bz2", ".xz");

  private CompressedName() {}

  /** Whether a name ends in {@code .gz}, {@code .zst}, {@code .bz2} or {@code .xz}. */
  public static boolean is(String name) {
    return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  /** The name without such an ending, in small letters. */
  public static String inner(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return is(small) ? small.substring(0, small.lastIndexOf('.')) : small;
  }
}
