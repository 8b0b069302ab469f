package daybench.datasets.corpus;

import daybench.datasets.cleaning.near.MinHash;
import daybench.datasets.cleaning.near.Signatures;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Signatures in a memory-mapped file, one after another, little-endian. Safe for many threads. */
final class SignatureFile implements Signatures, AutoCloseable {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Arena arena;
  private final MemorySegment numbers;
  private final int count;

  private SignatureFile(Arena arena, MemorySegment numbers, int count) {
    this.arena = arena;
    this.numbers = numbers;
    this.count = count;
  }

  @SuppressWarnings("MustBeClosedChecker") // the file owns the arena; closed here on failure
  static SignatureFile open(Path file, int count) throws IOException {
    Arena arena = Arena.ofShared();
    boolean opened = false;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long bytes = (long) count * MinHash.SIZE * Integer.BYTES;
      MemorySegment numbers = channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes, arena);
      opened = true;
      return new SignatureFile(arena, numbers, count);
    } finally {
      if (!opened) {
        arena.close();
      }
    }
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int get(int document, int place) {
    return numbers.getAtIndex(INT, (long) document * MinHash.SIZE + place);
  }

  @Override
  public void close() {
    arena.close();
  }
}
