package daybench.controllers.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a job wrote to its standard error.
 *
 * @param text the end of it
 */
record JobErrors(String text) {
  private static final int MOST_BYTES = 1 << 16;
  private static final String PREFIX = "daybench: ";
  private static final String WARNING = PREFIX + "warning: ";

  /** Reads the last 64 KiB. */
  static JobErrors read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - MOST_BYTES));
      ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // reads on
      }
      return new JobErrors(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return new JobErrors("");
    }
  }

  /** The sentence that the command ended with, else the last line there is. */
  String sentence() {
    List<String> said =
        text.lines()
            .filter(line -> line.startsWith(PREFIX) && !line.startsWith(WARNING))
            .map(line -> line.substring(PREFIX.length()))
            .toList();
    if (!said.isEmpty()) {
      return said.getLast();
    }
    List<String> lines =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith(WARNING)).toList();
    return lines.isEmpty() ? "" : lines.getLast().strip();
  }

  List<String> warnings() {
    return text.lines()
        .filter(line -> line.startsWith(WARNING))
        .map(line -> line.substring(WARNING.length()))
        .toList();
  }
}
