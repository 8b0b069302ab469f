package daybench.datasets.sources.compressed;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Opens files that may be compressed by gzip, bzip2, xz or Zstandard, in one stream or several. How
 * one is compressed is told by its first bytes, whatever its name.
 */
public final class CompressedFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int XZ_MEMORY_KIB = 256 << 10;
  private static final int ZSTD_WINDOW_BITS = 27; // 128 MB, what the library allows by itself

  private CompressedFile() {}

  /** Whether a file begins as compressed ones do. */
  public static boolean isCompressed(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Packing.of(in.readNBytes(Packing.MAGIC_BYTES)) != Packing.NONE;
    }
  }

  /**
   * The unpacked bytes of a file, or its bytes where it is not compressed.
   *
   * @param bounds reading ends in an {@link UnpackingBoundsException} where they are exceeded
   */
  public static InputStream open(Path file, UnpackingBounds bounds) throws IOException {
    FileChannel channel = FileChannel.open(file);
    boolean opened = false;
    try {
      BufferedInputStream packed =
          new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES);
      packed.mark(Packing.MAGIC_BYTES);
      Packing packing = Packing.of(packed.readNBytes(Packing.MAGIC_BYTES));
      packed.reset();
      InputStream unpacked = unpacked(packing, packed);
      opened = true;
      return packing == Packing.NONE
          ? unpacked
          : new BoundedInput(unpacked, bounds, () -> position(channel));
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  private static InputStream unpacked(Packing packing, InputStream packed) throws IOException {
    return switch (packing) {
      case NONE -> packed;
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(packed)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(packed, true);
      case XZ -> new XZInputStream(packed, XZ_MEMORY_KIB);
      case ZSTD -> new ZstdInputStream(packed).setLongMax(ZSTD_WINDOW_BITS);
    };
  }

  private static long position(FileChannel channel) {
    try {
      return channel.position();
    } catch (IOException e) { // closed, so nothing more is read
      return Long.MAX_VALUE;
    }
  }
}
