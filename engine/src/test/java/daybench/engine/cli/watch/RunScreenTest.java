package daybench.engine.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.engine.cli.terminal.Glyphs;
import daybench.engine.cli.watch.RunView.Figures;
import daybench.engine.cli.watch.RunView.ValidationView;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunScreenTest {
  private static final Figures NO_FIGURES =
      new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, -1);

  private static RunView running(double elapsedSeconds, long stepLimit) {
    return new RunView(
        Path.of("run"),
        "RUNNING",
        "",
        true,
        1_234,
        39_488,
        5_054_464,
        elapsedSeconds,
        stepLimit > 0 ? Double.NaN : 300,
        stepLimit,
        new Figures(5.2814, 1.32e-3, 0.834, 14_012.4, 0.0012, 1_288_490_189L),
        List.of(9.01, 7.0, 6.0, 5.5, 5.3, 5.2814),
        List.of(new ValidationView(1_200, 5.4301, 0.1724)),
        List.of());
  }

  @Test
  void a_running_run_shows_budget_loss_validation_and_speed() {
    List<String> lines = RunScreen.draw(running(189, -1), Glyphs.BLOCKS, 100);
    assertEquals("run       run · RUNNING", lines.get(0));
    assertTrue(lines.get(1).endsWith(" 63%  3m 09s of 5m 00s · ETA 1m 51s"), lines.get(1));
    assertTrue(lines.get(2).startsWith("loss      █▄▂▁▁▁  5.281"), lines.get(2));
    assertTrue(lines.get(2).endsWith("5.281 · from 9.01"), lines.get(2));
    assertEquals(
        "held out  loss 5.430 · perplexity 228 · masked accuracy 17.2 % · step 1,200",
        lines.get(3));
    assertEquals(
        "speed     14,012 tokens/s · waiting for data 0.1 % · 1.2 GiB memory", lines.get(4));
    assertTrue(lines.get(5).contains("rate 1.32e-03"), lines.get(5));
  }

  @Test
  void a_run_by_steps_shows_steps_instead_of_the_budget() {
    String line = RunScreen.draw(running(100, 2_468), Glyphs.BLOCKS, 100).get(1);
    assertTrue(line.endsWith(" 50%  step 1,234 of 2,468, 1m 40s · ETA 1m 40s"), line);
  }

  @Test
  void a_run_that_has_said_nothing_yet_can_be_drawn() {
    RunView run =
        new RunView(
            Path.of("new"),
            "STARTING",
            "",
            true,
            0,
            0,
            0,
            0,
            300,
            -1,
            NO_FIGURES,
            List.of(),
            List.of(),
            List.of("The step 3 was skipped."));
    List<String> lines = RunScreen.draw(run, Glyphs.BLOCKS, 80);
    assertEquals(7, lines.size());
    assertEquals("warning   The step 3 was skipped.", lines.get(6));
    assertEquals("loss      -", lines.get(2));
    assertFalse(String.join("", lines).contains("NaN"), lines.toString());
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    for (int columns = 20; columns < 160; columns++) {
      for (String line : RunScreen.draw(running(189, -1), Glyphs.BLOCKS, columns)) {
        assertTrue(line.length() <= columns, columns + ": " + line);
      }
    }
  }

  @Test
  void one_line_tells_a_run_to_a_log() {
    assertEquals(
        "RUNNING, step 1,234, loss 5.281, 14,012 tokens/s, 3m 09s of 5m 00s, ETA 1m 51s",
        RunLine.of(running(189, -1)));
  }
}
