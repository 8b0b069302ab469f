package daybench.controllers.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What was tried, in a file of the workspace, newest first. */
public final class HistoryFile {
  /** The file's name in the workspace. */
  public static final String NAME = "inspected.json";

  private static final int SCHEMA = 1;
  private static final long LARGEST = 16 << 20;

  private final Path file;

  public HistoryFile(Path file) {
    this.file = file;
  }

  /** What it holds; nothing where there is none yet. */
  public List<Tried> load() throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new UserException(file + " is too large to be the history; move it away.");
      }
      ObjectNode json = Json.parse(Files.readString(file), file.toString());
      if (json.path("schema").asInt(0) != SCHEMA) {
        throw new UserException(file + " was written by another version of Daybench.");
      }
      return Json.convertLeniently(json, Content.class, file.toString()).tried();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** Replaces it. */
  public void save(List<Tried> tried) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFiles.write(file, Json.indented(new Content(SCHEMA, tried)));
  }

  private record Content(int schema, List<Tried> tried) {}
}
