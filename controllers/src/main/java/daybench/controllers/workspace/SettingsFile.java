package daybench.controllers.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps the settings of the window. Whatever is missing or unusable in the file has its usual
 * value: a window must open.
 *
 * @param file a JSON file
 */
public record SettingsFile(Path file) {
  private static final long LARGEST = 1 << 20;

  /** The file of this user, as the XDG base directory specification places it. */
  public static SettingsFile ofUser(Map<String, String> environment, Path home) {
    String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base = Path.of(configured);
    Path config = base.isAbsolute() ? base : home.resolve(".config");
    return new SettingsFile(config.resolve("daybench").resolve("settings.json"));
  }

  /**
   * The settings kept.
   *
   * @throws IOException where there is a file that cannot be read
   */
  public AppSettings load() throws IOException {
    AppSettings usual = AppSettings.usual();
    ObjectNode json;
    try {
      if (Files.size(file) > LARGEST) {
        return usual;
      }
      json = Json.parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException | UserException e) {
      return usual;
    }
    return new AppSettings(
        path(json.path("workspace"), usual.workspace()),
        choice(ThemeChoice.class, json.path("theme"), usual.theme()),
        json.path("textSize").asInt(usual.textSize()),
        choice(DeviceChoice.class, json.path("device"), usual.device()),
        json.path("threads").asInt(usual.threads()));
  }

  /** Keeps settings. */
  public void save(AppSettings settings) throws IOException {
    ObjectNode json = Json.object();
    json.put("workspace", settings.workspace().toString());
    json.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
    json.put("textSize", settings.textSize());
    json.put("device", settings.device().name().toLowerCase(Locale.ROOT));
    json.put("threads", settings.threads());
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFiles.write(file, Json.indented(json));
  }

  private static Path path(JsonNode value, Path usual) {
    try {
      Path path = Path.of(value.asText(""));
      return path.isAbsolute() ? path : usual;
    } catch (InvalidPathException e) {
      return usual;
    }
  }

  private static <E extends Enum<E>> E choice(Class<E> type, JsonNode value, E usual) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(value.asText())) {
        return one;
      }
    }
    return usual;
  }
}
