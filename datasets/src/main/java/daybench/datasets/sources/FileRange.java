package daybench.datasets.sources;

/**
 * A part of a file: what begins, as a line, in {@code [start, end)}.
 *
 * @param file the file
 * @param start the first byte
 * @param end the byte after the last, or {@link Long#MAX_VALUE} for whatever the file then holds
 */
public record FileRange(ListedFile file, long start, long end) {
  /** A whole file. */
  public static FileRange whole(ListedFile file) {
    return new FileRange(file, 0, Long.MAX_VALUE);
  }

  /** About how many bytes are read. */
  public long bytes() {
    return Math.max(0, Math.min(end, file.bytes()) - start);
  }
}
