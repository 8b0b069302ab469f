package daybench.engine.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The queue as a file, {@code queue.json}, that is replaced whole. Whoever changes it holds a lock
 * for as long as that takes, so that the window and the keeper lose nothing of each other's.
 */
public final class QueueFolder {
  private static final int SCHEMA = 1;
  private static final long LARGEST = 16 << 20;

  private final Path folder;
  // The system's locks keep processes apart, not threads of one.
  private final ReentrantLock threads = new ReentrantLock();

  /**
   * @param folder need not exist yet
   */
  public QueueFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  public Path path() {
    return folder;
  }

  Path keeperLock() {
    return folder.resolve("keeper.lock");
  }

  /**
   * The entries, in the order in which they start.
   *
   * @throws UserException where the file is damaged or of a later version
   */
  public List<QueueEntry> read() throws IOException {
    Path file = file();
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserException(file + " is too large to be a queue; move it away.");
      }
      ObjectNode json = Json.parse(Files.readString(file), file.toString());
      if (json.path("schema").asInt() > SCHEMA) {
        throw new UserException(file + " was written by a later version of Daybench; use that.");
      }
      List<QueueEntry> entries = new ArrayList<>();
      for (JsonNode entry : json.path("entries")) {
        entries.add(Json.convertLeniently(entry, QueueEntry.class, file.toString()));
      }
      return List.copyOf(entries);
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Changes the entries; what the change returns is kept. */
  public List<QueueEntry> change(UnaryOperator<List<QueueEntry>> change) throws IOException {
    Files.createDirectories(folder);
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("change.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      List<QueueEntry> before = read();
      List<QueueEntry> after = change.apply(before);
      if (!after.equals(before)) {
        ObjectNode json = Json.object();
        json.put("schema", SCHEMA);
        ArrayNode entries = json.putArray("entries");
        after.forEach(entry -> entries.add(Json.tree(entry)));
        AtomicFiles.write(file(), Json.indented(json));
      }
      return after;
    } finally {
      threads.unlock();
    }
  }

  /** Replaces one entry, where it is still there. */
  List<QueueEntry> replace(String id, UnaryOperator<QueueEntry> change) throws IOException {
    return change(
        entries ->
            entries.stream()
                .map(entry -> entry.id().equals(id) ? change.apply(entry) : entry)
                .toList());
  }

  private Path file() {
    return folder.resolve("queue.json");
  }
}
