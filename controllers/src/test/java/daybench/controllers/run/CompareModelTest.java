package daybench.controllers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.background.Poller;
import daybench.controllers.notices.Notices;
import daybench.controllers.run.ComparedRun.Trait;
import daybench.controllers.run.ComparedRun.Value;
import daybench.controllers.workspace.Standing;
import daybench.engine.run.RunState;
import daybench.engine.settings.BudgetSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareModelTest {
  private static final Trait LOSS = new Trait(Trait.RESULT, "Held-out loss");

  @TempDir private Path temp;
  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final Poller poller = new Poller();

  @AfterEach
  void end() {
    poller.close();
    ui.shutdownNow();
  }

  private CompareModel opened(Path... folders) throws Exception {
    CompareModel model =
        new CompareModel(
            List.of(folders), ui::execute, new Background(ui::execute), poller, new Notices());
    ui.submit(model::watch).get();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!ui.submit(() -> model.loaded().get()).get()) {
      assertTrue(System.nanoTime() < end, "waited in vain");
      Thread.sleep(20);
    }
    return model;
  }

  @Test
  void runs_stand_beside_each_other_with_what_differs() throws Exception {
    WrittenRun one =
        new WrittenRun(temp.resolve("one"))
            .events(WrittenRun.progress(10, 5.0), WrittenRun.validation(10, 4.0))
            .say(RunState.FINISHED, 10);
    WrittenRun two =
        new WrittenRun(temp.resolve("two"), BudgetSettings.ofSeconds(50))
            .events(
                WrittenRun.progress(10, 5.0),
                WrittenRun.validation(10, 3.0),
                WrittenRun.validation(20, 3.5))
            .say(RunState.FINISHED, 20);
    CompareModel model =
        opened(one.folder.path(), two.folder.path(), temp.resolve("gone"), one.folder.path());
    assertEquals(List.of("one", "two", "gone"), names(model));
    assertEquals(Standing.GONE, model.runs().get(2).standing());
    assertEquals(new Value("3.500", 3.5), model.runs().get(1).values().get(LOSS));
    assertEquals(
        new Value("3.000", 3.0),
        model.runs().get(1).values().get(new Trait(Trait.RESULT, "Best held-out loss")));
    assertEquals(LOSS, model.traits().getFirst());
    assertTrue(model.differ(LOSS));
    model.close();

    CompareModel alike = opened(one.folder.path(), two.folder.path());
    Trait seconds = new Trait("Budget", "Seconds");
    Trait rate = new Trait("Optimiser", "Learning rate");
    assertTrue(alike.traits().containsAll(List.of(seconds, rate)), alike.traits().toString());
    assertTrue(alike.differ(seconds));
    assertFalse(alike.differ(rate));
    alike.close();
  }

  private static List<String> names(CompareModel model) {
    return model.runs().stream().map(ComparedRun::name).toList();
  }

  @Test
  void values_sort_as_numbers_where_they_are_numbers() {
    List<Value> values =
        new ArrayList<>(
            List.of(Value.of("relu"), Value.of("100"), Value.of("9"), Value.of("gelu")));
    values.sort(null);
    assertEquals(List.of("9", "100", "gelu", "relu"), values.stream().map(Value::text).toList());
  }
}
