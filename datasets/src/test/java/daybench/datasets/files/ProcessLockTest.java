package daybench.datasets.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
  @TempDir Path folder;

  @Test
  void one_at_a_time_and_again_when_it_is_let_go() throws IOException {
    Path file = folder.resolve("lock");
    try (ProcessLock held = ProcessLock.tryTake(file).orElseThrow()) {
      assertNotNull(held);
      assertEquals(OptionalLong.of(ProcessHandle.current().pid()), ProcessLock.lastHolder(file));
      assertTrue(ProcessLock.tryTake(file).isEmpty());
    }
    ProcessLock.tryTake(file).orElseThrow().close();
  }

  @Test
  void a_file_that_names_nobody_names_nobody() throws IOException {
    Path file = folder.resolve("lock");
    for (String content : new String[] {"", "abc\n", "-4", "9".repeat(400), "\u0000\u00ff"}) {
      Files.writeString(file, content);
      assertEquals(OptionalLong.empty(), ProcessLock.lastHolder(file), content);
    }
  }
}
