package daybench.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NativeHeapTest {
  @Test
  void what_is_set_already_stays() {
    Map<String, String> environment = new HashMap<>(Map.of("MALLOC_ARENA_MAX", "4", "HOME", "/h"));
    NativeHeap.keepIn(environment);
    assertEquals("4", environment.get("MALLOC_ARENA_MAX"));
    assertEquals("0", environment.get("MALLOC_MMAP_MAX_"));
    assertEquals("/h", environment.get("HOME"));
  }

  @Test
  void the_launcher_of_a_checkout_sets_the_same() throws IOException {
    String launcher = Files.readString(Path.of("..", "daybench"));
    Map<String, String> variables = new HashMap<>();
    NativeHeap.keepIn(variables);
    variables.forEach(
        (name, value) ->
            assertTrue(
                launcher.contains("export %s=\"${%s:-%s}\"".formatted(name, name, value)), name));
  }
}
