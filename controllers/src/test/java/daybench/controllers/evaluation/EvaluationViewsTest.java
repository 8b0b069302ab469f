package daybench.controllers.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.workspace.Standing;
import daybench.controllers.workspace.Workspace;
import daybench.engine.evaluation.BudgetPoint;
import daybench.engine.evaluation.BudgetSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationViewsTest {
  private static final long NO_PROCESS = Integer.MAX_VALUE;

  @TempDir private Path root;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void prepare() throws IOException {
    workspace = new Workspace(root).prepare();
  }

  private Path folder(String name) {
    return workspace.evaluations().resolve(name);
  }

  private EvaluationView view(Path folder) throws IOException {
    return EvaluationViews.of(
        new EvaluationSetReader(folder).read(), new EvaluationCatalog(workspace).read());
  }

  @Test
  void a_finished_evaluation_shows_median_spread_and_protocol() throws IOException {
    Path folder =
        new WrittenEvaluation(folder("one"))
            .done(1, 0.8)
            .done(2, 0.9)
            .status("FINISHED", NO_PROCESS, "")
            .path();
    EvaluationView view = view(folder);
    assertEquals(Standing.FINISHED, view.standing());
    assertTrue(view.complete());
    assertEquals("2 of 2 runs", view.progress());
    assertEquals("tales, step-12", view.model());
    ScoreTable.Row row = view.table().evaluated().getFirst();
    ScoreTable.Cell cell = row.cells().get(view.table().tasks().indexOf("SST-2"));
    assertEquals("85.0", cell.text());
    assertTrue(cell.detail().contains("80.0 to 90.0 over 2 seeds"), cell.detail());
    assertTrue(row.protocol().contains("seeds 1, 2"), row.protocol());
    assertTrue(row.protocol().contains("development set"), row.protocol());
    assertEquals("–", row.average(), "no average of GLUE without all of its tasks");
    TaskResult task = view.parts().getFirst().tasks().getFirst();
    assertEquals(2, task.runs().size());
    assertEquals(40, task.runs().getFirst().score().y(0), 1e-9);
    assertEquals(80, task.runs().getFirst().score().y(1), 1e-9);
  }

  @Test
  void published_scores_never_stand_among_those_of_the_development_set() throws IOException {
    Path folder = new WrittenEvaluation(folder("one")).done(1, 0.8).path();
    ScoreTable table = view(folder).table();
    assertEquals(1, table.evaluated().size());
    assertFalse(table.published().isEmpty());
    assertTrue(table.published().stream().allMatch(row -> row.folder().isEmpty()));
    assertTrue(table.published().getFirst().protocol().contains("Academic Budget"));
  }

  @Test
  void one_whose_process_is_gone_was_interrupted() throws IOException {
    Path folder =
        new WrittenEvaluation(folder("one")).done(1, 0.8).status("RUNNING", NO_PROCESS, "").path();
    EvaluationView view = view(folder);
    assertEquals(Standing.INTERRUPTED, view.standing());
    assertFalse(view.complete());
    assertEquals(0.5, view.fraction(), 1e-9, "the run at work when it ended is not counted");
  }

  @Test
  void one_at_work_tells_its_run_and_the_time_that_is_left() throws IOException {
    Path folder =
        new WrittenEvaluation(folder("one"))
            .done(1, 0.8)
            .status("RUNNING", ProcessHandle.current().pid(), "")
            .path();
    EvaluationView view = view(folder);
    assertEquals(Standing.RUNNING, view.standing());
    assertEquals(0.75, view.fraction(), 1e-9);
    assertEquals(90, view.remainingSeconds(), 1e-9);
    assertEquals("SST-2-lr1e-4-b32-e2-s2", view.atWork());
  }

  @Test
  void a_failed_run_is_named_and_the_evaluation_can_go_on() throws IOException {
    Path folder =
        new WrittenEvaluation(folder("one"))
            .done(1, 0.8)
            .failed(2, "The loss is no longer finite.")
            .status("FINISHED", NO_PROCESS, "")
            .path();
    EvaluationView view = view(folder);
    assertEquals("1 of 2 runs, 1 failed", view.progress());
    assertFalse(view.complete());
    assertEquals(
        "rate 1e-4, batch 32, 2 epochs, seed 2: The loss is no longer finite.",
        view.parts().getFirst().tasks().getFirst().failures().getFirst());
  }

  @Test
  void checkpoints_of_one_run_make_a_curve_over_the_budget() throws IOException {
    Path folder = Files.createDirectories(folder("over"));
    List<BudgetPoint> points =
        List.of(
            new BudgetPoint("/runs/tales/checkpoints/a", 10, 100, 1, 0.1),
            new BudgetPoint("/runs/tales/checkpoints/b", 100, 1000, 10, 1));
    new BudgetSeries(points).write(folder);
    new WrittenEvaluation(folder.resolve("a"))
        .done(1, 0.6)
        .done(2, 0.6)
        .status("FINISHED", NO_PROCESS, "");
    EvaluationView first = view(folder);
    assertEquals(0.5, first.fraction(), 1e-9);
    assertFalse(first.complete());
    new WrittenEvaluation(folder.resolve("b"))
        .done(1, 0.8)
        .done(2, 0.8)
        .status("FINISHED", NO_PROCESS, "");
    EvaluationView view = view(folder);
    assertTrue(view.complete());
    EvaluationView.BudgetCurve curve = view.budget().getFirst();
    assertEquals("SST-2", curve.task());
    assertEquals(2, curve.points().size());
    assertEquals(10, curve.points().x(0), 1e-9);
    assertEquals(60, curve.points().y(0), 1e-9);
    assertEquals(80, curve.points().y(1), 1e-9);
    assertEquals(
        List.of("over, 10 %", "over, 100 %"),
        view.table().evaluated().stream().map(ScoreTable.Row::name).toList());
  }

  @Test
  void a_damaged_evaluation_is_told_on_its_card_and_spoils_no_other() throws IOException {
    Path good = new WrittenEvaluation(folder("good")).done(1, 0.8).path();
    Path bad = new WrittenEvaluation(folder("bad")).path();
    Files.writeString(bad.resolve("evaluation.json"), "{ \"schema\": 1, ");
    assertEquals(1, view(good).table().evaluated().size());
    EvaluationItem card = new EvaluationWatch(bad, path -> true).look();
    assertEquals(Standing.DAMAGED, card.standing());
    assertTrue(card.detail().contains("evaluation.json"), card.detail());
    assertEquals("SST-2 80.0", new EvaluationWatch(good, path -> true).look().score());
  }

  @Test
  void the_table_of_all_marks_none_as_the_one_looked_at() throws IOException {
    new WrittenEvaluation(folder("one")).done(1, 0.8);
    new WrittenEvaluation(folder("two")).done(1, 0.9);
    ScoreTable table = ScoreTables.all(new EvaluationCatalog(workspace).read()).getFirst();
    assertEquals(
        List.of("one", "two"), table.evaluated().stream().map(ScoreTable.Row::name).toList());
    assertTrue(table.evaluated().stream().noneMatch(ScoreTable.Row::current));
  }
}
