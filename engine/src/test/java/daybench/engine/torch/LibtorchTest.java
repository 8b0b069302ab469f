package daybench.engine.torch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that does not load. Each case is a process, since a process loads libtorch once. */
class LibtorchTest {
  @TempDir private Path folder;

  /** Loads libtorch and prints what the user would read. */
  static final class Load {
    private Load() {}

    public static void main(String[] arguments) {
      try {
        System.out.println(Libtorch.engine().getVersion());
      } catch (UserException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void a_cache_that_cannot_be_written_is_named() throws Exception {
    Path file = Files.createFile(folder.resolve("cache"));
    String said = load(Map.of("DJL_CACHE_DIR", file.toString()));
    assertTrue(said.contains("libtorch cannot be loaded"), said);
    assertTrue(said.contains(file + "/pytorch: is there space"), said);
  }

  @Test
  void a_library_of_ones_own_that_is_none_is_named() throws Exception {
    for (String name : new String[] {"libc10.so", "libtorch_cpu.so", "libtorch.so"}) {
      Files.writeString(folder.resolve(name), "no library");
    }
    String said = load(Map.of("PYTORCH_LIBRARY_PATH", folder.toString()));
    assertTrue(said.contains("libtorch cannot be loaded"), said);
    assertTrue(said.contains("PYTORCH_LIBRARY_PATH is " + folder), said);
  }

  @Test
  void a_library_that_is_not_here_is_not_fetched_unasked() throws Exception {
    // DJL has a version on its server for every number that fits; this one is not embedded.
    String said = load(Map.of("PYTORCH_VERSION", "2.5.1", "DJL_CACHE_DIR", folder.toString()));
    assertTrue(said.contains("none is fetched unasked"), said);
  }

  private static String load(Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Load.class.getName());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
