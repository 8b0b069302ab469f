package daybench.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReaderTest {
  @TempDir private Path temp;
  private RunFolder folder = new RunFolder(Path.of(""));

  @BeforeEach
  void makeRun() throws IOException {
    folder = RunFolder.create(temp.resolve("run"), RunFolderTest.REQUEST);
  }

  private void say(RunState state, ProcessIdentity process, Instant heartbeat) throws IOException {
    new RunStatus(state, process, heartbeat, 7, 56, 448, 3.5, 300.0, null, 0.01, "", "because")
        .write(folder.statusFile());
  }

  private RunSnapshot snapshot() {
    return new RunReader(folder).snapshot();
  }

  private static ProcessIdentity self() {
    return ProcessIdentity.current();
  }

  @Test
  void a_run_that_nobody_began_says_so() {
    assertEquals(ShownState.NOT_STARTED, snapshot().state());
  }

  @Test
  void a_live_run_is_shown_as_it_says() throws IOException {
    say(RunState.PAUSED, self(), Instant.now());
    RunSnapshot now = snapshot();
    assertEquals(ShownState.PAUSED, now.state());
    assertEquals("because", now.detail());
    assertTrue(now.status() != null && now.status().step() == 7);
  }

  @Test
  void a_live_process_without_a_heartbeat_is_silent_not_gone() throws IOException {
    say(RunState.RUNNING, self(), Instant.now().minusSeconds(100));
    RunSnapshot now = snapshot();
    assertEquals(ShownState.RUNNING, now.state());
    assertTrue(now.detail().contains("no sign of life"), now.detail());
  }

  @Test
  void a_run_whose_process_is_gone_was_interrupted() throws IOException {
    say(RunState.RUNNING, new ProcessIdentity(99_999_999, null, self().host()), Instant.now());
    assertEquals(ShownState.INTERRUPTED, snapshot().state());
  }

  @Test
  void a_process_number_used_again_is_not_the_run() throws IOException {
    ProcessIdentity other = new ProcessIdentity(self().pid(), Instant.EPOCH, self().host());
    say(RunState.RUNNING, other, Instant.now().minusSeconds(100));
    assertEquals(ShownState.INTERRUPTED, snapshot().state());
  }

  @Test
  void a_clock_that_was_set_does_not_end_a_run_whose_heart_beats() throws IOException {
    Instant start = Objects.requireNonNull(self().start());
    ProcessIdentity reckoned =
        new ProcessIdentity(self().pid(), start.minusSeconds(3_600), self().host());
    say(RunState.RUNNING, reckoned, Instant.now());
    assertEquals(ShownState.RUNNING, snapshot().state());
  }

  @Test
  void of_a_run_on_another_machine_the_heartbeat_tells() throws IOException {
    ProcessIdentity far = new ProcessIdentity(1, null, "elsewhere");
    say(RunState.RUNNING, far, Instant.now());
    assertEquals(ShownState.RUNNING, snapshot().state());
    say(RunState.RUNNING, far, Instant.now().minusSeconds(100));
    assertEquals(ShownState.INTERRUPTED, snapshot().state());
  }

  @Test
  void a_finished_run_stays_finished() throws IOException {
    say(
        RunState.FINISHED,
        new ProcessIdentity(99_999_999, null, self().host()),
        Instant.now().minusSeconds(100_000));
    assertEquals(ShownState.FINISHED, snapshot().state());
  }

  @Test
  void damage_is_a_state_not_a_failure() throws IOException {
    Files.writeString(folder.statusFile(), "{\"schema\":1,");
    assertEquals(ShownState.DAMAGED, snapshot().state());
    Files.writeString(folder.statusFile(), "");
    assertEquals(ShownState.DAMAGED, snapshot().state());
    Files.writeString(
        folder.statusFile(),
        "{\"schema\":1,\"state\":\"RUNNING\",\"step\":1,\"sequences\":1,\"tokens\":1,"
            + "\"elapsedSeconds\":1.0,\"budgetFraction\":0.1}");
    assertEquals(ShownState.DAMAGED, snapshot().state());
    assertTrue(snapshot().detail().contains("\"process\""), snapshot().detail());
    Files.writeString(folder.requestFile(), "nonsense");
    assertEquals(ShownState.DAMAGED, snapshot().state());
    Files.delete(folder.requestFile());
    assertEquals(ShownState.DAMAGED, snapshot().state());
  }

  @Test
  void a_later_format_is_named_and_later_keys_are_passed_over() throws IOException {
    say(RunState.RUNNING, self(), Instant.now());
    String json = Files.readString(folder.statusFile());
    Files.writeString(folder.statusFile(), json.replace("\"step\"", "\"colour\":1,\"step\""));
    assertEquals(ShownState.RUNNING, snapshot().state());
    Files.writeString(folder.statusFile(), json.replace("\"schema\" : 1", "\"schema\" : 2"));
    assertEquals(ShownState.NEWER_FORMAT, snapshot().state());
    Files.writeString(folder.requestFile(), "{\"schema\":2}");
    assertEquals(ShownState.NEWER_FORMAT, snapshot().state());
  }
}
