package daybench.datasets.sources.wikipedia;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A range of a dump's bytes: the pages, or the bzip2 blocks, that begin in {@code [start, end)}.
 *
 * @param end {@link Long#MAX_VALUE} for the last range of a file
 */
record DumpRange(Path file, boolean compressed, long start, long end) {
  RangeBytes open() throws IOException {
    return compressed ? new BlockBytes(this) : new PlainBytes(this);
  }
}
