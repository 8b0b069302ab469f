package daybench.controllers.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.jobs.EngineCommand;
import daybench.datasets.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorTest {
  private static final Path MODEL = Path.of("/models/one");

  @TempDir private Path temp;
  private final List<String> remarks = new CopyOnWriteArrayList<>();
  private @Nullable Inspector inspector;

  @BeforeEach
  void start() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    EngineCommand command =
        new EngineCommand(
            List.of(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Ddied=" + temp.resolve("died"),
                "-cp",
                System.getProperty("java.class.path"),
                PretendedServer.class.getName(),
                temp.resolve("notes").toString()));
    inspector = new Inspector(command, () -> 1, remarks::add);
  }

  @AfterEach
  void stop() {
    inspector().close();
  }

  private Inspector inspector() {
    return Objects.requireNonNull(inspector);
  }

  private String fill(Path model, String text) throws Exception {
    return inspector().fill(model, text, 3).masks().getFirst().candidates().getFirst().token();
  }

  private List<String> notes(String ask) throws Exception {
    return Files.readString(temp.resolve("notes"))
        .lines()
        .filter(line -> line.contains("\"" + ask + "\""))
        .toList();
  }

  @Test
  void a_model_is_opened_once_and_asked_often() throws Exception {
    assertEquals("1:a", fill(MODEL, "a"));
    assertEquals("1:b", fill(MODEL, "b"));
    assertEquals("2:c", fill(Path.of("/models/two"), "c"));
    assertEquals(2, notes("open").size());
    assertEquals(List.of(), remarks);
  }

  @Test
  void a_process_that_dies_is_started_again_and_one_line_says_so() throws Exception {
    fill(MODEL, "a");
    long before = inspector().pid().orElseThrow();
    assertEquals("1:die once", fill(MODEL, "die once"));
    assertNotEquals(before, inspector().pid().orElseThrow());
    assertEquals(1, remarks.size());
    assertTrue(remarks.getFirst().contains("started again"), remarks.toString());
  }

  @Test
  void a_process_that_was_killed_is_started_again() throws Exception {
    fill(MODEL, "a");
    ProcessHandle.of(inspector().pid().orElseThrow()).orElseThrow().destroyForcibly();
    assertEquals("1:b", fill(MODEL, "b"));
    assertEquals(1, remarks.size());
  }

  @Test
  void a_question_that_kills_twice_is_given_up() throws Exception {
    String message =
        String.valueOf(
            assertThrows(UserException.class, () -> fill(MODEL, "die always")).getMessage());
    assertTrue(message.contains("ends over this question"), message);
    assertEquals("1:after", fill(MODEL, "after"));
  }

  @Test
  void what_is_refused_is_told_and_not_asked_again() throws Exception {
    assertThrows(UserException.class, () -> fill(Path.of("/models/missing"), "a"));
    assertEquals(1, notes("open").size());
    assertEquals("2:a", fill(MODEL, "a"));
  }

  @Test
  void an_interrupted_question_is_taken_back() throws Exception {
    fill(MODEL, "a");
    AtomicReference<Throwable> ended = new AtomicReference<>();
    Thread asking =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    fill(MODEL, "wait");
                  } catch (Exception e) {
                    ended.set(e);
                  }
                });
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (notes("fill").size() < 2) {
      assertTrue(System.nanoTime() < end, "never asked");
      Thread.sleep(10);
    }
    asking.interrupt();
    asking.join();
    assertTrue(ended.get() instanceof InterruptedException, String.valueOf(ended.get()));
    assertEquals("1:b", fill(MODEL, "b"));
    assertEquals(1, notes("cancel").size());
  }

  @Test
  void the_model_asked_longest_ago_makes_room() throws Exception {
    for (String name : List.of("1", "2", "3", "4", "1", "5")) {
      fill(Path.of("/models", name), name);
    }
    assertEquals(5, notes("open").size());
    assertEquals(1, notes("close").size());
    assertTrue(notes("close").getFirst().contains("\"model\":2"), notes("close").toString());
  }

  @Test
  void closing_ends_the_process() throws Exception {
    fill(MODEL, "a");
    ProcessHandle process = ProcessHandle.of(inspector().pid().orElseThrow()).orElseThrow();
    inspector().close();
    process.onExit().get(20, TimeUnit.SECONDS);
    assertFalse(process.isAlive());
    assertThrows(java.io.IOException.class, () -> fill(MODEL, "b"));
  }

  @Test
  void an_engine_that_cannot_be_started_is_told() {
    try (Inspector none =
        new Inspector(new EngineCommand(List.of("/no/such/program")), () -> 1, remarks::add)) {
      assertThrows(java.io.IOException.class, () -> none.open(MODEL));
    }
  }
}
