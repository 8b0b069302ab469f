package daybench.engine.run;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
  @TempDir private Path temp;

  static RunEvent.Progress progress(long step, double loss) {
    return new RunEvent.Progress(
        step, step * 8, step * 64, 0.5, loss, 1e-3, null, 100, 0, step, 0.1, null, 5L, null, null);
  }

  static RunEvent.Validation validation(long step) {
    return new RunEvent.Validation(step, step, 2.0, Math.exp(2.0), 0.25, 10, 0.1, false);
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.path("type").asText()).toList();
  }

  @Test
  void every_type_of_event_comes_back_as_it_was() {
    List<RunEvent> all =
        List.of(
            new RunEvent.Started(1, "0.1.0", 12, 3, 4.5),
            new RunEvent.Environment("cpu", "A", "BF16", "2.7.1", List.of("avx2"), 2),
            progress(3, 2.5),
            validation(3),
            new RunEvent.Predictions(
                3,
                4.5,
                List.of(
                    new RunEvent.FilledSentence(
                        "a [MASK]",
                        List.of(
                            new RunEvent.FilledGap(2, 8, List.of(new RunEvent.Guess("b", 0.5)))),
                        ""))),
            new RunEvent.CheckpointSaved(3, "step-000000003", List.of("FINAL"), 9, 0.5),
            new RunEvent.StepSkipped(3, 24, "the loss is NaN", 1),
            new RunEvent.WentBack(9, 3, 72, "went back"),
            new RunEvent.Warning("the disk is full"),
            new RunEvent.RequestTaken(ControlRequest.PAUSE),
            new RunEvent.BudgetChanged(60.0, null, null),
            new RunEvent.StateChanged(RunState.PAUSED, 3, 4.5, ""));
    for (RunEvent event : all) {
      String line = EventType.line(event, Instant.EPOCH);
      JsonNode json = daybench.engine.json.Json.parse(line, "line");
      assertEquals(Optional.of(event), EventType.parse(json, "line"), line);
      assertEquals("1970-01-01T00:00:00Z", json.path("time").asText());
    }
  }

  @Test
  void events_read_straight_from_bytes_are_those_read_by_way_of_a_tree() throws IOException {
    Path file = temp.resolve("events.jsonl");
    RunEvent.Gpu gpu = new RunEvent.Gpu(0.5, 1L, null, 61.5, null);
    List<RunEvent> all =
        List.of(
            progress(1, 2.5),
            new RunEvent.Progress(
                2, 16, 128, 1e-9, null, 1e-3, 0.1 + 0.2, 100, 0, 2, 0.1, 9.0, null, 0.5, gpu),
            validation(2),
            new RunEvent.Warning("mind"));
    try (EventLog log = EventLog.open(file)) {
      all.forEach(log::write);
    }
    Files.writeString(
        file,
        """
        {"type":"progress","time":"2026-01-02T03:04:05Z","step":
        {"type":"progress","time":"2026-01-02T03:04:05Z","colour":"red","step":3,"sequences":1,\
        "tokens":1,"epochs":0,"learningRate":1,"tokensPerSecond":1,"waitingFraction":0,\
        "elapsedSeconds":1,"budgetFraction":0}
        {"type":"later_than_us"}
        {"type":"progress","time":"then"}
        """,
        APPEND);
    EventReader reader = new EventReader(file);
    List<TimedEvent> found = new ArrayList<>();
    reader.read(found::add);
    assertEquals(all, found.stream().map(TimedEvent::event).toList().subList(0, all.size()));
    TimedEvent last = found.getLast();
    assertEquals(Instant.parse("2026-01-02T03:04:05Z"), last.time());
    assertTrue(last.event() instanceof RunEvent.Progress later && later.step() == 3);
    assertEquals(all.size() + 1, found.size());
    assertEquals(2, reader.damagedLines());
    Files.writeString(file, EventType.line(validation(9), Instant.EPOCH) + "\n", APPEND);
    found.clear();
    reader.read(found::add);
    assertEquals(List.of(new TimedEvent(Instant.EPOCH, validation(9))), found);
  }

  @Test
  void any_number_comes_back_exactly() throws IOException {
    Path file = temp.resolve("events.jsonl");
    Random random = new Random(3);
    List<RunEvent> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      double wild = Math.pow(10, random.nextInt(60) - 30) * random.nextGaussian();
      all.add(
          new RunEvent.Progress(
              random.nextLong(1L << 53),
              i,
              random.nextLong(1L << 40),
              random.nextDouble(),
              wild,
              Math.scalb(random.nextDouble(), -random.nextInt(1000)),
              random.nextInt(100) / 100.0,
              random.nextInt(),
              0,
              i / 3.0,
              -0.0,
              null,
              random.nextLong(1L << 50),
              1e22,
              new RunEvent.Gpu(wild, 1L, 2L, 64.0, random.nextDouble())));
    }
    try (EventLog log = EventLog.open(file)) {
      all.forEach(log::write);
    }
    List<RunEvent> found = new ArrayList<>();
    new EventReader(file).read(timed -> found.add(timed.event()));
    assertEquals(all, found);
  }

  @Test
  void lines_are_read_as_they_are_finished() throws IOException {
    Path file = temp.resolve("events.jsonl");
    EventReader reader = new EventReader(file);
    assertEquals(List.of(), reader.read());
    Files.writeString(file, "{\"type\":\"a\"}\n{\"type\"");
    assertEquals(List.of("a"), types(reader.read()));
    assertEquals(List.of(), reader.read());
    Files.writeString(file, ":\"b\"}\n", APPEND);
    assertEquals(List.of("b"), types(reader.read()));
    assertEquals(0, reader.damagedLines());
  }

  @Test
  void a_line_torn_by_a_kill_costs_only_itself() throws IOException {
    Path file = temp.resolve("events.jsonl");
    Files.writeString(file, "{\"type\":\"a\"}\n{\"type\":\"torn");
    try (EventLog log = EventLog.open(file)) {
      log.write(new RunEvent.Warning("mind"));
    }
    EventReader reader = new EventReader(file);
    assertEquals(List.of("a", "warning"), types(reader.read()));
    assertEquals(1, reader.damagedLines());
  }

  @Test
  void damage_and_lines_without_end_are_passed_over() throws IOException {
    Path file = temp.resolve("events.jsonl");
    Files.writeString(
        file, "\0\0\n[1]\n" + "x".repeat(3 << 20) + "\n\n{\"type\":\"later_than_us\"}\n");
    RunHistory history = new RunHistory();
    EventReader reader = new EventReader(file);
    List<JsonNode> events = reader.read();
    events.forEach(history::add);
    assertEquals(List.of("later_than_us"), types(events));
    assertEquals(3, reader.damagedLines());
  }

  @Test
  void steps_made_again_appear_once_in_the_history() throws IOException {
    Path file = temp.resolve("events.jsonl");
    try (EventLog log = EventLog.open(file)) {
      log.write(new RunEvent.Started(1, "0.1.0", 1, 0, 0));
      log.write(progress(1, 5));
      log.write(progress(2, 4));
      log.write(validation(2));
      log.write(new RunEvent.Started(1, "0.1.0", 2, 1, 1));
      log.write(progress(2, 4.5));
    }
    RunHistory history = new RunHistory();
    new EventReader(file).read().forEach(history::add);
    assertEquals(List.of(5.0, 4.5), history.progress().stream().map(p -> p.loss()).toList());
    assertTrue(history.validations().isEmpty());
  }
}
