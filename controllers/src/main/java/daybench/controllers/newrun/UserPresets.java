package daybench.controllers.newrun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Settings of runs that the user saved under names: JSON files of the shape that {@code daybench
 * train --settings} takes.
 *
 * @param folder where they are; need not exist yet
 */
public record UserPresets(Path folder) {
  private static final String ENDING = ".json";
  private static final long LARGEST = 1 << 20;
  // What says nothing about another run.
  private static final List<String> OF_ONE_RUN =
      List.of("schema", "name", "corpusFolder", "threads", "seed", "daybenchVersion");

  /** Those of this user, as the XDG base directory specification places them. */
  public static UserPresets ofUser(Map<String, String> environment, Path home) {
    Path base = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
    Path config = base.isAbsolute() ? base : home.resolve(".config");
    return new UserPresets(config.resolve("daybench").resolve("presets"));
  }

  /** Their names, sorted. */
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  /**
   * Saves settings, in the stead of those of the same name.
   *
   * @throws UserException where the name is not fit for a file
   */
  public void save(String name, ObjectNode request) throws IOException {
    String stripped = name.strip();
    if (!stripped.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}")) {
      throw new UserException("Name the preset with letters, digits, spaces, dots and dashes.");
    }
    ObjectNode settings = request.deepCopy();
    settings.remove(OF_ONE_RUN);
    settings.withObjectProperty("model").remove("vocabularySize");
    Files.createDirectories(folder);
    AtomicFiles.write(folder.resolve(stripped + ENDING), Json.indented(settings));
  }

  /**
   * The settings of a name.
   *
   * @throws UserException where they are damaged
   */
  public ObjectNode load(String name) throws IOException {
    Path file = folder.resolve(name + ENDING);
    if (Files.size(file) > LARGEST) {
      throw new UserException(file + " is too large to be settings.");
    }
    ObjectNode settings = Json.parse(Files.readString(file), file.toString());
    settings.remove(OF_ONE_RUN);
    return settings;
  }
}
