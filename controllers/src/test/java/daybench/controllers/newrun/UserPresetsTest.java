package daybench.controllers.newrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.engine.json.Json;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserPresetsTest {
  @TempDir Path folder;

  @Test
  void settings_are_kept_by_name_without_what_is_of_one_run_only() throws IOException {
    UserPresets presets = new UserPresets(folder.resolve("presets"));
    assertEquals(List.of(), presets.names());
    ObjectNode request = Json.tree(Presets.load("tiny", 8192).request("run", "corpus", 1, 1, "0"));
    presets.save("Für zuhause", request);
    assertEquals(List.of("Für zuhause"), presets.names());
    ObjectNode kept = presets.load("Für zuhause");
    assertEquals(3, kept.at("/model/layers").asInt());
    for (String gone : List.of("name", "corpusFolder", "threads", "seed")) {
      assertFalse(kept.has(gone), gone);
    }
    assertFalse(kept.path("model").has("vocabularySize"));
  }

  @Test
  void a_name_that_leads_elsewhere_is_refused() throws IOException {
    UserPresets presets = new UserPresets(folder);
    for (String name : List.of("", " ", "../escape", "a/b", ".hidden")) {
      assertThrows(UserException.class, () -> presets.save(name, Json.object()), name);
    }
    assertEquals(List.of(), presets.names());
    assertFalse(Files.exists(folder.resolveSibling("escape.json")));
  }
}
