package daybench.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import daybench.engine.cli.terminal.CapturedConsole;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandsTest {
  private static final ProcessIdentity GONE =
      new ProcessIdentity(99_999_999, null, ProcessIdentity.current().host());

  @TempDir private Path temporary;
  private CapturedConsole captured = CapturedConsole.plain();
  private PretendedRun run;

  @BeforeEach
  void create() throws IOException {
    run = new PretendedRun(temporary.resolve("run"));
  }

  @AfterEach
  void end() {
    run.end();
  }

  private int call(String... arguments) {
    captured = CapturedConsole.plain();
    return Daybench.run(captured.console(), arguments);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(captured.out());
  }

  private void refused(String part, String... arguments) {
    assertEquals(2, call(arguments));
    assertEquals("", captured.out());
    assertEquals(1, captured.err().lines().count(), captured.err());
    assertTrue(captured.err().contains(part), captured.err());
  }

  @Test
  void requests_are_made_and_their_outcome_is_awaited() throws IOException {
    run.say(RunState.RUNNING).answer();
    assertEquals(0, call("pause", run.path()), captured.err());
    assertEquals(
        "%1$s is paused; \"daybench resume %1$s\" lets it go on.\n".formatted(run.path()),
        captured.out());
    assertEquals(0, call("checkpoint", run.path(), "--json"), captured.err());
    assertEquals("step-000000040", json().path("checkpoint").asText());
    assertEquals(40, json().path("step").asInt());
    assertEquals(0, call("stop", run.path()), captured.err());
    assertTrue(captured.out().contains("has stopped and is saved"), captured.out());
  }

  @Test
  void nothing_can_be_asked_of_a_run_that_nobody_works_on() throws IOException {
    refused("No process works on", "pause", run.path());
    run.say(RunState.STOPPED);
    refused("(STOPPED), so there is nothing to stop", "stop", run.path());
    run.say(RunState.RUNNING, GONE);
    refused("(INTERRUPTED), so there is nothing to save a checkpoint", "checkpoint", run.path());
    assertFalse(Files.exists(Path.of(run.path(), "control", "pause")));
  }

  @Test
  void a_run_that_does_not_answer_is_not_waited_for_for_ever() throws IOException {
    run.say(RunState.RUNNING);
    refused("has not looked at the request to stop for 1s", "stop", run.path(), "--wait", "1s");
    assertTrue(Files.exists(Path.of(run.path(), "control", "stop")));
  }

  @Test
  void a_status_tells_one_run_in_full() throws IOException {
    run.say(RunState.RUNNING).learn(6.5, 6.25);
    assertEquals(0, call("status", run.path()));
    List<String> lines = captured.out().lines().toList();
    assertTrue(lines.getFirst().contains("RUNNING"), captured.out());
    assertTrue(captured.out().contains("1m 15s of 5m 00s"), captured.out());
    assertTrue(captured.out().contains("masked accuracy 12.5 %"), captured.out());
    assertTrue(captured.out().contains("Some processor, bf16, 2 threads"), captured.out());
  }

  @Test
  void a_status_for_machines_has_the_figures_as_numbers() throws IOException {
    run.say(RunState.RUNNING, GONE).learn(6.5, 6.25);
    assertEquals(0, call("status", run.path(), "--json"));
    assertEquals("INTERRUPTED", json().path("state").asText());
    assertFalse(json().path("live").asBoolean(true));
    assertEquals(6.5, json().path("loss").asDouble());
    assertEquals(6.25, json().path("heldOutLoss").asDouble());
    assertEquals(300, json().path("budgetSeconds").asDouble());
  }

  @Test
  void several_runs_are_compared_in_a_table() throws IOException {
    run.say(RunState.FINISHED).learn(6.5, 6.25);
    PretendedRun other = new PretendedRun(temporary.resolve("other"));
    assertEquals(0, call("status", run.path(), other.path()));
    List<String> lines = captured.out().lines().toList();
    assertEquals(3, lines.size(), captured.out());
    assertTrue(lines.get(1).contains("FINISHED"), captured.out());
    assertTrue(lines.get(1).contains("6.250"), captured.out());
    assertTrue(lines.get(2).contains("NOT_STARTED"), captured.out());
  }

  @Test
  void a_run_that_has_ended_is_shown_once() throws IOException {
    run.say(RunState.FINISHED).learn(6.5, 6.25);
    assertEquals(0, call("watch", run.path()));
    assertTrue(captured.out().contains("held out at step 40: loss 6.250"), captured.out());
    assertTrue(captured.out().lines().toList().getLast().startsWith("FINISHED"), captured.out());
    assertEquals(0, call("watch", run.path(), "--json"));
    assertEquals(3, captured.out().lines().count(), captured.out());
  }

  @Test
  void what_is_no_run_is_named() throws IOException {
    String missing = temporary.resolve("missing").toString();
    String empty = Files.createDirectory(temporary.resolve("empty")).toString();
    for (String command : List.of("status", "watch", "pause", "stop", "checkpoint")) {
      refused("no folder " + missing, command, missing);
      refused("no run.json", command, empty);
      refused("Missing required parameter", command);
    }
  }

  @Test
  void a_damaged_run_can_still_be_looked_at() throws IOException {
    Files.writeString(Path.of(run.path(), "status.json"), "{\"state\":");
    Files.writeString(Path.of(run.path(), "events.jsonl"), "rubbish\n{}\n\u0000");
    assertEquals(0, call("status", run.path()));
    assertTrue(captured.out().contains("DAMAGED"), captured.out());
    assertEquals(0, call("watch", run.path()));
  }
}
