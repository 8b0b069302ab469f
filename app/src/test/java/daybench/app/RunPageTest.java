package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.run.ComparedRun;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.RunState;
import daybench.views.choosers.FileChoosers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pages of a run and of several, as they are wired, over run folders of the engine's writers.
 */
class RunPageTest {
  @RegisterExtension final TestWindow window = new TestWindow().choosing(SavingInto::new);

  /** A user who saves everything in one folder. */
  private record SavingInto(Path folder) implements FileChoosers {
    @Override
    public Optional<Path> folder(Window owner, String title, Optional<Path> startAt) {
      return Optional.empty();
    }

    @Override
    public List<Path> files(Window owner, String title, Optional<Path> startAt, List<Kind> kinds) {
      return List.of();
    }

    @Override
    public Optional<Path> save(Window owner, String title, String name, List<Kind> kinds) {
      return Optional.of(folder.resolve(name));
    }
  }

  private DayRun run(String name, int told, RunState state) throws IOException {
    DayRun run = new DayRun(window.workspace().runs().resolve(name), 2_000, name.length());
    run.tell(0, told);
    run.say(state, told);
    return run;
  }

  @Test
  void a_live_run_is_steered_by_buttons_and_filled_with_sentences_of_ones_own(User user)
      throws Exception {
    DayRun run = run("live", 1_000, RunState.RUNNING);
    Path control = run.folder().control().path();
    user.go(new Place.RunPage(run.folder().path()));
    user.await("1,000");
    assertTrue(user.shows("size"), "what it predicts");

    user.press("Pause");
    Patience.until(() -> Files.exists(control.resolve("pause")));
    user.await("Pausing after this step…");
    Files.delete(control.resolve("pause"));
    run.say(RunState.PAUSED, 1_000);
    user.await("Go on");
    user.press("Checkpoint");
    user.press("Stop and save");
    Patience.until(
        () -> Files.exists(control.resolve("checkpoint")) && Files.exists(control.resolve("stop")));

    user.press("Edit");
    TextArea text = user.one(".sentences-editor .text-area", TextArea.class);
    user.robot().interact(() -> text.setText("The [MASK] of it.\n\nand another [MASK]"));
    user.press("Save");
    Patience.until(
        () ->
            run.folder()
                .sentences()
                .read()
                .equals(List.of("The [MASK] of it.", "and another [MASK]")));
  }

  @Test
  void a_chart_is_saved_as_a_picture_and_as_data(User user) throws Exception {
    DayRun run = run("done", 2_000, RunState.FINISHED);
    user.go(new Place.RunPage(run.folder().path()));
    user.await("2,000");
    MenuButton menu = user.one(".chart-main .chart-menu", MenuButton.class);
    for (String kind : List.of("PNG", "SVG", "CSV")) {
      user.robot()
          .interact(
              () ->
                  menu.getItems().stream()
                      .filter(item -> item.getText().contains(kind))
                      .forEach(item -> item.fire()));
    }
    Patience.until(
        () ->
            Files.exists(window.folder().resolve("loss.png"))
                && Files.exists(window.folder().resolve("loss.svg")));
    Patience.until(() -> Files.exists(window.folder().resolve("loss.csv")));
    Patience.until(() -> Files.size(window.folder().resolve("loss.csv")) > 50_000);
    Patience.until(
        () -> Files.readString(window.folder().resolve("loss.svg")).endsWith("</svg>\n"));
    List<String> lines = Files.readAllLines(window.folder().resolve("loss.csv"));
    assertEquals("curve,step,value", lines.getFirst());
    assertEquals(1 + 2_000 + 2_000 + 50, lines.size());
    String svg = Files.readString(window.folder().resolve("loss.svg"));
    assertTrue(svg.startsWith("<svg ") && svg.contains("<polyline "), "a picture with curves");
  }

  @Test
  void a_folder_that_is_deleted_while_it_is_open_leaves_its_curves_and_says_so(User user)
      throws Exception {
    DayRun run = run("gone", 1_000, RunState.RUNNING);
    user.go(new Place.RunPage(run.folder().path()));
    user.await("1,000");
    DeleteFolder.withContents(run.folder().path());
    user.await("The folder of this run is gone.");
    assertTrue(user.shows("1,000"), "what was read stays");
  }

  @Test
  void runs_are_compared_in_a_table(User user) throws Exception {
    DayRun one = run("one", 2_000, RunState.FINISHED);
    DayRun three = run("three", 1_000, RunState.STOPPED);
    user.go(new Place.Compare(List.of(one.folder().path(), three.folder().path())));
    Patience.until(() -> !rows(user).isEmpty());
    assertEquals(
        List.of("one", "three"), rows(user).stream().map(ComparedRun::name).sorted().toList());
    assertTrue(columns(user) > 10, "results and what differs");
    int different = columns(user);
    user.press("Only settings that differ");
    Patience.until(() -> columns(user) > different);
  }

  @SuppressWarnings("unchecked") // the only table of the page
  private static TableView<ComparedRun> table(User user) {
    return user.one(".comparison", TableView.class);
  }

  private static List<ComparedRun> rows(User user) {
    return table(user).getItems();
  }

  private static int columns(User user) {
    return table(user).getColumns().size();
  }
}
