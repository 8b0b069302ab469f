package daybench.datasets.safetensors;

import daybench.datasets.UserException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A safetensors file, memory-mapped and checked whole on opening: the arrays cover its data without
 * gaps or overlaps. Safe for many threads; whoever closes it sees to it that none still reads.
 *
 * <p>The data section need not be aligned: read it with unaligned little-endian layouts.
 */
public final class SafetensorsFile implements AutoCloseable {
  /** The greatest length of a header, in bytes, as in the reference implementation. */
  public static final int MAXIMUM_HEADER_BYTES = 100_000_000;

  private static final ValueLayout.OfLong LENGTH =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Path path;
  private final Arena arena;
  private final MemorySegment data;
  private final Map<String, String> metadata;
  private final List<TensorInfo> tensors;
  private final Map<String, TensorInfo> byName = new HashMap<>();

  private SafetensorsFile(Path path, Arena arena, MemorySegment data, HeaderReader.Header header) {
    this.path = path;
    this.arena = arena;
    this.data = data;
    this.metadata = header.metadata();
    this.tensors = header.tensors();
    tensors.forEach(tensor -> byName.put(tensor.name(), tensor));
  }

  /**
   * Maps a file and checks its header.
   *
   * @throws UserException naming the file and its fault
   */
  @SuppressWarnings("MustBeClosedChecker") // the file owns the arena; closed here on failure
  public static SafetensorsFile open(Path path) {
    Arena arena = Arena.ofShared();
    boolean opened = false;
    try {
      MemorySegment file = map(path, arena);
      byte[] json = header(file);
      MemorySegment data = file.asSlice(Long.BYTES + json.length).asReadOnly();
      HeaderReader.Header header = new HeaderReader(data.byteSize()).read(json);
      opened = true;
      return new SafetensorsFile(path, arena, data, header);
    } catch (MalformedHeaderException e) {
      throw new UserException(
          "%s is not a sound safetensors file: %s.".formatted(path, e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new UserException("There is no file %s.".formatted(path), e);
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s.".formatted(path, e.getMessage()), e);
    } finally {
      if (!opened) {
        arena.close();
      }
    }
  }

  private static MemorySegment map(Path path, Arena arena) throws IOException {
    if (Files.isDirectory(path)) {
      throw new UserException("%s is a folder, not a safetensors file.".formatted(path));
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  private static byte[] header(MemorySegment file) throws MalformedHeaderException {
    if (file.byteSize() < Long.BYTES) {
      throw new MalformedHeaderException("it has only %d bytes".formatted(file.byteSize()));
    }
    long length = file.get(LENGTH, 0);
    if (length < 0 || length > MAXIMUM_HEADER_BYTES) {
      throw new MalformedHeaderException("its header is said to be over 100 MB long");
    }
    if (length > file.byteSize() - Long.BYTES) {
      throw new MalformedHeaderException(
          "its header is said to be %d bytes long, but the file has only %d (is it truncated?)"
              .formatted(length, file.byteSize()));
    }
    return file.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
  }

  /** The file's free texts, such as {@code format}. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** The arrays in the order of their bytes. */
  public List<TensorInfo> tensors() {
    return tensors;
  }

  /** Whether there is an array of this name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * The array of a name.
   *
   * @throws UserException where there is none
   */
  public TensorInfo tensor(String name) {
    @Nullable TensorInfo tensor = byName.get(name);
    if (tensor == null) {
      throw new UserException("%s has no array \"%s\".".formatted(path, name));
    }
    return tensor;
  }

  /**
   * The bytes of an array, read-only, as they lie in the file.
   *
   * @throws UserException where there is no such array
   */
  public MemorySegment data(String name) {
    TensorInfo tensor = tensor(name);
    return data.asSlice(tensor.offset(), tensor.byteLength());
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** Ends the mapping; segments that were handed out are not to be used any more. */
  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }
}
