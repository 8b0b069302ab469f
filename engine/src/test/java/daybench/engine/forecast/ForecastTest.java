package daybench.engine.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.Presets;
import daybench.engine.settings.RunRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final RunRequest TINY =
      Presets.load("tiny", 8192).request("run", "corpus", 1, 1, "0");

  /** A machine that computes 16 sequences of 100 tokens a second. */
  private static Measurement machine(double validationSecondsPerSequence) {
    return new Measurement(
        "cpu",
        "Some processor",
        "FP32",
        1,
        0,
        List.of(
            new MicroBatchTrial(8, true, 1, 800, 1),
            new MicroBatchTrial(16, true, 1, 1_600, 2),
            new MicroBatchTrial(32, true, 2, 1_590, 3),
            MicroBatchTrial.tooLarge(64, 4)),
        0.25,
        validationSecondsPerSequence,
        100,
        1_000,
        50,
        true);
  }

  @Test
  void a_budget_is_shared_by_steps_and_validations() {
    // Every tenth of 300 s, 50 sequences of 0.02 s: 10 s in all.
    Forecast found = Forecast.of(machine(0.02), TINY).orElseThrow();
    assertEquals(10, found.validations());
    assertEquals(10, found.validationSeconds(), 1e-9);
    assertEquals(1.25, found.stepSeconds(), 1e-9);
    assertEquals(232, found.steps());
    assertEquals(232 * 16, found.sequences());
    assertEquals(232 * 1_600, found.tokens());
    assertEquals(3.712, found.epochs(), 1e-9);
    assertEquals(5_000, found.heldOutTokens());
    assertEquals(3_712 / 95e6, found.shareOfPaper(), 1e-12);
  }

  @Test
  void what_will_not_do_is_said() {
    Forecast few = Forecast.of(machine(0.02), TINY).orElseThrow();
    assertTrue(few.warning(TINY).orElseThrow().contains("232 steps"));
    RunRequest day = TINY.withBudget(BudgetSettings.ofSeconds(86_400));
    Forecast slow = Forecast.of(machine(60), day).orElseThrow();
    assertTrue(slow.warning(day).orElseThrow().startsWith("Validation would take"));
    Forecast often = Forecast.of(machine(0.02), day).orElseThrow();
    assertTrue(often.warning(day).orElseThrow().contains("times over"));
    RunRequest large =
        Presets.load("large", 30_522)
            .request("run", "corpus", 1, 1, "0")
            .withBudget(BudgetSettings.ofSeconds(40_000_000));
    Forecast far = Forecast.of(machine(0), large).orElseThrow();
    assertTrue(far.warning(large).isPresent());
  }

  @Test
  void a_run_by_steps_tells_how_long_it_takes() {
    RunRequest steps = TINY.withBudget(new BudgetSettings(86_400.0, 1_000L, null));
    Forecast found = Forecast.of(machine(0), steps).orElseThrow();
    assertEquals(1_000, found.steps());
    assertEquals(1_250, found.seconds(), 1e-6);
  }

  @Test
  void the_fastest_is_the_smallest_of_equals_and_the_largest_is_what_fits() {
    assertEquals(16, machine(0).fastest().orElseThrow().microBatch());
    assertEquals(32, machine(0).largest().orElseThrow().microBatch());
    assertEquals(16, machine(0).trialOf(24).orElseThrow().microBatch());
  }
}
