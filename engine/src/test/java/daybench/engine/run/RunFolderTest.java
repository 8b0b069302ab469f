package daybench.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.engine.settings.Presets;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  static final RunRequest REQUEST =
      Presets.load("tiny", 8190).request("demo", "/corpora/one", 2, 42, "0.1.0");

  @TempDir private Path temp;

  private static String refused(org.junit.jupiter.api.function.Executable action) {
    return String.valueOf(assertThrows(UserException.class, action).getMessage());
  }

  @Test
  void a_new_run_holds_its_request() throws IOException {
    RunFolder folder = RunFolder.create(temp.resolve("run"), REQUEST);
    assertEquals(REQUEST, folder.request());
    assertEquals(REQUEST, RunFolder.open(folder.path()).request());
  }

  @Test
  void a_folder_in_use_is_not_taken() throws IOException {
    RunFolder.create(temp.resolve("run"), REQUEST);
    assertTrue(
        refused(() -> RunFolder.create(temp.resolve("run"), REQUEST)).contains("a run already"));
    Files.writeString(temp.resolve("letter.txt"), "x");
    assertTrue(refused(() -> RunFolder.create(temp, REQUEST)).contains("not empty"));
  }

  @Test
  void a_folder_that_is_no_run_is_named() {
    assertTrue(refused(() -> RunFolder.open(temp)).contains("run.json"));
    assertTrue(refused(() -> RunFolder.open(temp.resolve("absent"))).contains("absent"));
  }

  @Test
  void only_one_holder_has_the_lock_and_a_file_left_behind_locks_nothing() throws IOException {
    RunFolder folder = RunFolder.create(temp.resolve("run"), REQUEST);
    Files.writeString(folder.lockFile(), "99999999\n");
    try (RunLock lock = RunLock.acquire(folder)) {
      String message = refused(() -> RunLock.acquire(folder));
      assertTrue(message.contains("process " + ProcessHandle.current().pid()), message);
      assertTrue(lock != null);
    }
    RunLock.acquire(folder).close();
  }

  @Test
  void requests_are_taken_once_oldest_first_and_unknown_ones_are_named() throws IOException {
    ControlFolder control = new ControlFolder(temp.resolve("control"));
    assertEquals(List.of(), control.take().requests());
    control.ask(ControlRequest.RESUME);
    control.ask(ControlRequest.PAUSE);
    control.ask(ControlRequest.PAUSE);
    Files.setLastModifiedTime(control.path().resolve("pause"), FileTime.fromMillis(1_000));
    Files.writeString(control.path().resolve("dance"), "");
    ControlFolder.Taken taken = control.take();
    assertEquals(List.of(ControlRequest.PAUSE, ControlRequest.RESUME), taken.requests());
    assertEquals(List.of("dance"), taken.unknown());
    assertEquals(List.of(), control.take().requests());
  }

  @Test
  void requests_to_an_earlier_process_are_discarded() throws IOException {
    ControlFolder control = new ControlFolder(temp.resolve("control"));
    Instant start = Instant.ofEpochMilli(2_000);
    control.ask(ControlRequest.STOP);
    control.ask(ControlRequest.PAUSE);
    Files.setLastModifiedTime(control.path().resolve("stop"), FileTime.fromMillis(1_000));
    assertEquals(List.of(ControlRequest.STOP), control.discardOlderThan(start));
    assertEquals(List.of(ControlRequest.PAUSE), control.take().requests());
  }
}
