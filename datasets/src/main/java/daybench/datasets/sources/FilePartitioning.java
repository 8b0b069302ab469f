package daybench.datasets.sources;

import daybench.datasets.sources.compressed.CompressedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes parts of a listing, which depend on names and sizes alone: small files together, a large
 * one in several ranges of bytes unless its encoding or compression forbids it.
 */
public final class FilePartitioning {
  private final long groupBytes;
  private final long rangeBytes;

  /**
   * @param groupBytes how many bytes small files that share a part have, at most
   * @param rangeBytes about how many bytes a range of a large file has; files of up to twice as
   *     many are not split
   */
  public FilePartitioning(long groupBytes, long rangeBytes) {
    this.groupBytes = groupBytes;
    this.rangeBytes = rangeBytes;
  }

  /** The parts, in the order of the files. */
  public List<Partition> partition(List<ListedFile> files, RangeReader reader) {
    List<Partition> partitions = new ArrayList<>();
    List<FileRange> group = new ArrayList<>();
    long size = 0;
    for (ListedFile file : files) {
      for (FileRange range : ranges(file)) {
        if (!group.isEmpty() && size + range.bytes() > groupBytes) {
          partitions.add(new FilePartition(group, reader));
          group.clear();
          size = 0;
        }
        group.add(range);
        size += range.bytes();
      }
    }
    if (!group.isEmpty()) {
      partitions.add(new FilePartition(group, reader));
    }
    return partitions;
  }

  private List<FileRange> ranges(ListedFile file) {
    if (file.bytes() <= 2 * rangeBytes || isInOnePiece(file)) {
      return List.of(FileRange.whole(file));
    }
    long count = (file.bytes() + rangeBytes - 1) / rangeBytes;
    List<FileRange> ranges = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      long end = i + 1 == count ? Long.MAX_VALUE : share(file, i + 1, count);
      ranges.add(new FileRange(file, share(file, i, count), end));
    }
    return ranges;
  }

  private static long share(ListedFile file, long part, long count) {
    return file.bytes() / count * part;
  }

  private static boolean isInOnePiece(ListedFile file) {
    try {
      return FileHead.of(file.path()).wide() || CompressedFile.isCompressed(file.path());
    } catch (IOException e) {
      return true; // in one piece: what is wrong is reported when it is read
    }
  }
}
