package daybench.engine.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import daybench.engine.run.EventLog;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceUseTest {
  @TempDir private Path runs;

  private RunFolder live(String name) throws IOException {
    RunFolder run =
        RunFolder.create(
            runs.resolve(name), Presets.load("tiny", 8192).request("run", "corpus", 1, 1, "0"));
    say(run, RunState.RUNNING);
    return run;
  }

  private static void say(RunFolder run, RunState state) throws IOException {
    new RunStatus(
            state, ProcessIdentity.current(), Instant.now(), 1, 1, 1, 1, 300.0, null, 0.1, "", "")
        .write(run.statusFile());
  }

  private static void computesOn(RunFolder run, String device) throws IOException {
    try (EventLog events = EventLog.open(run.eventsFile())) {
      events.write(
          new RunEvent.Environment(device, "a device", "FP32", "libtorch", List.of("avx2"), 1));
    }
  }

  @Test
  void a_live_run_takes_the_device_that_it_said_last() throws IOException {
    DeviceUse devices = new DeviceUse(runs, true);
    RunFolder run = live("a");
    assertEquals(Set.of("cuda"), devices.taken(), "the usual one before it says so");
    computesOn(run, "cpu");
    assertEquals(Set.of("cpu"), devices.taken());
    computesOn(live("b"), "cuda:0");
    assertEquals(Set.of("cpu", "cuda"), devices.taken());
    say(run, RunState.STOPPED);
    assertEquals(Set.of("cuda"), devices.taken());
  }

  @Test
  void events_that_were_read_are_not_read_again() throws IOException {
    DeviceUse devices = new DeviceUse(runs, false);
    RunFolder run = live("a");
    computesOn(run, "cuda:0");
    assertEquals(Set.of("cuda"), devices.taken());
    String blank = "\n".repeat((int) Files.size(run.eventsFile()));
    Files.write(run.eventsFile(), blank.getBytes(StandardCharsets.UTF_8));
    assertEquals(Set.of("cuda"), devices.taken());
    computesOn(run, "cpu");
    assertEquals(Set.of("cpu"), devices.taken());
  }
}
