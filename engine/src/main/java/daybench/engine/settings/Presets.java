package daybench.engine.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The presets that come with Daybench: JSON files on the class path, smallest first. */
public final class Presets {
  // A class path cannot be listed once it is packed, so the names are said here; a test compares.
  private static final List<String> NAMES = List.of("tiny", "small", "base", "large");

  private Presets() {}

  /** The names of all presets, from the smallest model to the largest. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Loads a preset for a corpus.
   *
   * @param vocabularySize the size of the corpus' vocabulary, which a preset leaves open
   * @throws UserException where there is no preset of this name
   */
  public static Preset load(String name, int vocabularySize) {
    if (!NAMES.contains(name)) {
      throw new UserException(
          "There is no preset \"" + name + "\"; choose one of " + String.join(", ", NAMES) + ".");
    }
    String what = "The preset " + name;
    ObjectNode json = Json.parse(text(name), what);
    json.put("name", name);
    json.withObjectProperty("model").put("vocabularySize", vocabularySize);
    return Json.convert(json, Preset.class, what);
  }

  private static String text(String name) {
    String resource = "/daybench/presets/" + name + ".json";
    try (InputStream in = Presets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + resource + " is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
