package daybench.engine.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import daybench.engine.cli.terminal.CapturedConsole;
import daybench.engine.cli.watch.RunView.Figures;
import daybench.engine.cli.watch.RunView.ValidationView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FollowStyleTest {
  /** A run that makes ten steps a second and is validated every 100, a second at each look. */
  private static final class Scripted implements RunSource {
    private final AtomicLong nanos;
    private final List<ValidationView> validations = new ArrayList<>();
    private long told;
    private long seconds;

    Scripted(AtomicLong nanos) {
      this.nanos = nanos;
    }

    void pass() {
      seconds++;
      nanos.addAndGet(1_000_000_000L);
      if (seconds % 10 == 0) {
        validations.add(new ValidationView(seconds * 10, 7.0 - seconds / 20.0, 0.1));
      }
    }

    @Override
    public RunView view() {
      return new RunView(
          Path.of("run"),
          ended() ? "FINISHED" : "RUNNING",
          "",
          !ended(),
          seconds * 10,
          seconds * 320,
          seconds * 40_960,
          seconds,
          30,
          -1,
          new Figures(7, 1e-3, 1, 40_960, 0, 1L << 30),
          List.of(),
          validations,
          seconds < 5 ? List.of() : List.of("The disk is almost full."));
    }

    boolean ended() {
      return seconds >= 30;
    }

    @Override
    public List<JsonNode> newEvents() {
      List<JsonNode> events = new ArrayList<>();
      while (told < seconds) {
        events.add(JsonNodeFactory.instance.objectNode().put("second", ++told));
      }
      return events;
    }
  }

  private static CapturedConsole follow(CapturedConsole captured, boolean json) throws Exception {
    AtomicLong nanos = new AtomicLong(5_000_000_000L);
    Scripted run = new Scripted(nanos);
    FollowStyle style = FollowStyle.of(captured.console(), json, nanos::get);
    new RunFollower(run, style, Duration.ZERO)
        .follow(
            () -> {
              run.pass();
              return run.ended();
            });
    return captured;
  }

  @Test
  void a_pipe_gets_few_lines_every_validation_and_the_end() throws Exception {
    List<String> lines = follow(CapturedConsole.plain(), false).out().lines().toList();
    assertEquals(3, lines.stream().filter(line -> line.startsWith("held out at step")).count());
    assertEquals(1, lines.stream().filter("warning: The disk is almost full."::equals).count());
    assertTrue(lines.size() <= 3 + 1 + 3 + 1, lines.toString());
    assertTrue(lines.getFirst().startsWith("RUNNING, step 10,"), lines.toString());
    assertTrue(lines.getLast().startsWith("FINISHED, step 300,"), lines.toString());
  }

  @Test
  void machines_get_every_event_once() throws Exception {
    List<String> lines = follow(CapturedConsole.plain(), true).out().lines().toList();
    assertEquals(30, lines.size());
    assertEquals("{\"second\":1}", lines.getFirst());
    assertEquals("{\"second\":30}", lines.getLast());
  }

  @Test
  void a_terminal_is_drawn_over() throws Exception {
    String out = follow(CapturedConsole.terminal(90), false).out();
    String last = out.substring(out.lastIndexOf("\u001b[7A"));
    assertTrue(last.contains("FINISHED"), last);
    assertTrue(!last.contains("ETA"), last);
  }
}
