package daybench.controllers.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The end of a log that grows. For one thread at a time. */
final class LogTail {
  private static final int MOST_BYTES = 64 << 10;

  private final Path file;
  private long offset;

  LogTail(Path file) {
    this.file = file;
  }

  /** The lines finished since the last call; of many, those of the last 64 KiB. */
  List<String> read() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < offset) { // another file of the same name
        offset = 0;
      }
      boolean skipping = size - offset > MOST_BYTES;
      if (skipping) {
        offset = size - MOST_BYTES;
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) (size - offset));
      while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) > 0) {
        // reads on
      }
      List<String> lines = finishedLines(bytes.flip());
      return skipping && !lines.isEmpty() ? lines.subList(1, lines.size()) : lines;
    } catch (NoSuchFileException e) {
      offset = 0;
      return List.of();
    }
  }

  private List<String> finishedLines(ByteBuffer bytes) {
    int end = bytes.limit();
    while (end > 0 && bytes.get(end - 1) != '\n') {
      end--;
    }
    offset += end;
    return StandardCharsets.UTF_8.decode(bytes.limit(end)).toString().lines().toList();
  }
}
