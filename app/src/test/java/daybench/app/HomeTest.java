package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.engine.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first screen as it is wired, over run folders of the engine's writers. */
class HomeTest {
  @RegisterExtension
  final TestWindow window =
      new TestWindow()
          .furnished(
              (folder, workspace) -> {
                run(workspace, "quick", RunState.FINISHED);
                run(workspace, "thorough", RunState.STOPPED);
              });

  private static Path run(Workspace workspace, String name, RunState state) throws IOException {
    DayRun run = new DayRun(workspace.runs().resolve(name), 200, name.length());
    run.tell(0, 100);
    run.say(state, 100);
    return run.folder().path();
  }

  private Path runs() {
    return window.workspace().runs();
  }

  /** The cards in view, by their names. */
  private static Set<String> cards(User user) {
    return user.all(".run-card .card-name").stream()
        .map(node -> ((Labeled) node).getText())
        .collect(Collectors.toSet());
  }

  private static Node card(User user, String name) {
    return user.all(".run-card").stream()
        .filter(card -> User.says(card, Set.of(name)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No card " + name));
  }

  private static boolean says(User user, String card, String text) {
    return User.says(card(user, card), Set.of(text));
  }

  private static void search(User user, String text) {
    TextField search = user.one(".home-search", TextField.class);
    user.robot().interact(() -> search.setText(text));
  }

  @Test
  void runs_are_found_by_what_is_typed_and_all_come_back(User user) throws Exception {
    Patience.until(() -> cards(user).equals(Set.of("quick", "thorough")));
    search(user, "stopped");
    Patience.until(() -> cards(user).equals(Set.of("thorough")));
    search(user, "nothing has this name");
    user.await("No run matches");
    user.press("Clear the search");
    Patience.until(() -> cards(user).equals(Set.of("quick", "thorough")));
  }

  @Test
  void a_deleted_run_comes_back_by_undo(User user) throws Exception {
    Patience.until(() -> cards(user).size() == 2);
    user.focus(card(user, "quick"));
    user.keys(KeyCode.DELETE);
    Patience.until(() -> user.shows("Undo") && cards(user).equals(Set.of("thorough")));
    assertFalse(Files.exists(runs().resolve("quick")));
    user.press("Undo");
    Patience.until(() -> cards(user).equals(Set.of("quick", "thorough")));
    assertTrue(Files.exists(runs().resolve("quick/run.json")));
  }

  @Test
  void a_folder_removed_from_outside_says_so_until_it_is_dismissed(User user) throws Exception {
    Patience.until(() -> cards(user).size() == 2);
    DeleteFolder.withContents(runs().resolve("quick"));
    Patience.until(() -> says(user, "quick", "Deleted"));
    assertTrue(says(user, "thorough", "Stopped"), "its neighbour is as it was");
    user.press("Dismiss");
    Patience.until(() -> cards(user).equals(Set.of("thorough")));
  }

  @Test
  void a_damaged_run_says_so_beside_one_that_is_whole(User user) throws Exception {
    Patience.until(() -> cards(user).size() == 2);
    Files.writeString(runs().resolve("quick/run.json"), "{ not json");
    Patience.until(() -> says(user, "quick", "Damaged"));
    assertTrue(says(user, "thorough", "Stopped"));
  }

  @Test
  void a_run_made_elsewhere_appears_by_itself(User user) throws Exception {
    Patience.until(() -> cards(user).size() == 2);
    run(window.workspace(), "started over ssh", RunState.RUNNING);
    Patience.until(() -> cards(user).contains("started over ssh"));
    Patience.until(() -> says(user, "started over ssh", "Running"));
  }

  @Test
  void keys_open_a_run_and_choose_runs_to_compare(User user) throws Exception {
    Patience.until(() -> cards(user).size() == 2);
    for (String name : List.of("quick", "thorough")) {
      user.focus(card(user, name));
      user.keys(KeyCode.SPACE);
    }
    user.await("Compare 2 runs");
    user.press("Compare 2 runs");
    Place compared = window.place();
    assertTrue(compared instanceof Place.Compare, compared::toString);
    assertEquals(
        List.of("quick", "thorough"),
        ((Place.Compare) compared)
            .runs().stream()
                .map(run -> run.getFileName().toString())
                .sorted(Comparator.naturalOrder())
                .toList());
    user.robot().interact(() -> window.services().navigator().back());
    user.focus(card(user, "quick"));
    user.keys(KeyCode.ENTER);
    assertEquals(new Place.RunPage(runs().resolve("quick")), window.place());
  }
}
