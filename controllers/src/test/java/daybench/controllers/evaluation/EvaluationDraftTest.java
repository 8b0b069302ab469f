package daybench.controllers.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.DeviceChoice;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationDraftTest {
  private static final GridDraft GRID = new GridDraft("3e-5, 1e-4", "32", "3", "1 2 3");

  private static EvaluationDraft draft(Path model, boolean overBudget, boolean mnliFirst) {
    return new EvaluationDraft(
        model,
        overBudget,
        new LearnedTasks.Glue(Path.of("glue"), List.of("RTE", "MRPC")),
        GRID,
        true,
        mnliFirst,
        false,
        500,
        1,
        AppSettings.usual().withDevice(DeviceChoice.CPU).withThreads(2));
  }

  @Test
  void the_command_line_says_all_that_was_chosen() {
    List<String> arguments = draft(Path.of("model"), false, false).arguments(Path.of("out"));
    assertEquals(
        "glue run model --glue glue --tasks RTE,MRPC --out out --rates 3e-5,1e-4 --batches 32"
            + " --epochs 3 --seeds 1,2,3 --pooling mean --train-rows 500 --device cpu --threads 2",
        String.join(" ", arguments));
  }

  @Test
  void over_the_budget_the_run_of_the_checkpoint_is_scored(@TempDir Path root) throws IOException {
    Path run = Files.createDirectories(root.resolve("run"));
    Path checkpoint = Files.createDirectories(run.resolve("checkpoints/step-10"));
    Files.writeString(run.resolve("run.json"), "{}");
    EvaluationDraft draft = draft(checkpoint, true, false);
    List<String> arguments = draft.arguments(Path.of("out"));
    assertEquals(run.toString(), arguments.get(2));
    assertTrue(arguments.contains("--over-budget"));
    assertEquals(4 * 2 * 6, draft.runs());
  }

  @Test
  void a_model_outside_of_a_run_has_no_budget(@TempDir Path root) {
    assertFalse(EvaluationDraft.run(root.resolve("model")).isPresent());
    assertFalse(EvaluationDraft.run(root.resolve("checkpoints/one")).isPresent());
  }

  @Test
  void mnli_first_needs_mnli() {
    assertThrows(UserException.class, () -> draft(Path.of("model"), false, true));
  }

  @Test
  void equal_numbers_count_once() {
    assertEquals(2, new GridDraft("1e-4, 0.0001, 2e-4", "32", "3,3", "7").runs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1e-4", "much", "1e-4, x", "NaN", "2"})
  void a_rate_that_is_not_fit_is_named(String rates) {
    UserException refused =
        assertThrows(UserException.class, () -> new GridDraft(rates, "32", "3", "1").runs());
    assertTrue(String.valueOf(refused.getMessage()).startsWith("Learning rates"));
  }
}
