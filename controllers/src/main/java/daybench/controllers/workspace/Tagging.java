package daybench.controllers.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name and the tags that people gave a folder, kept in a file of their own in it: a run may be
 * at work, and others may know the folder by its path, so the folder itself is not renamed.
 *
 * @param name empty where it goes by its own
 */
public record Tagging(Optional<String> name, List<String> tags) {
  /** The name of the file. */
  public static final String FILE = "label.json";

  private static final long LARGEST = 1 << 16;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TAG = 40;
  private static final int MOST_TAGS = 20;
  private static final Tagging NONE = new Tagging(Optional.empty(), List.of());

  public Tagging {
    name = name.map(text -> cut(text, LONGEST_NAME)).filter(text -> !text.isEmpty());
    tags =
        tags.stream()
            .map(tag -> cut(tag, LONGEST_TAG))
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .limit(MOST_TAGS)
            .toList();
  }

  /** What a folder has; nothing where the file is missing or is no such file. */
  public static Tagging read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return NONE;
      }
      ObjectNode json = Json.parse(Files.readString(file), file.toString());
      List<String> tags = new ArrayList<>();
      for (JsonNode tag : json.path("tags")) {
        tags.add(tag.asText());
      }
      JsonNode name = json.path("name");
      return new Tagging(name.isTextual() ? Optional.of(name.asText()) : Optional.empty(), tags);
    } catch (IOException | UserException e) {
      return NONE;
    }
  }

  /** Keeps it in a folder. */
  public void write(Path folder) throws IOException {
    ObjectNode json = Json.object();
    name.ifPresent(text -> json.put("name", text));
    ArrayNode list = json.putArray("tags");
    tags.forEach(list::add);
    AtomicFiles.write(folder.resolve(FILE), Json.indented(json));
  }

  /** Tags as people type them, separated by commas, in lower case. */
  public static List<String> parseTags(String text) {
    return new Tagging(
            Optional.empty(), List.of(text.toLowerCase(Locale.ROOT).split(",", MOST_TAGS + 1)))
        .tags();
  }

  private static String cut(String text, int longest) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest));
  }
}
