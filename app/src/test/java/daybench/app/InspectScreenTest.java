package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notice;
import daybench.datasets.files.DeleteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asking and keeping a model that was really trained, in processes of the engine. */
class InspectScreenTest {
  private static Path made = Path.of("");

  @RegisterExtension
  final TestWindow window =
      new TestWindow()
          .furnished(
              (folder, workspace) ->
                  TrainedRun.copy(made.resolve("tales"), workspace.runs().resolve("tales")));

  @BeforeAll
  static void train() throws Exception {
    made = Files.createTempDirectory("daybench-inspect");
    TrainedRun.make(made, made.resolve("tales"));
  }

  @AfterAll
  static void delete() throws IOException {
    DeleteFolder.withContents(made);
  }

  private Path run() {
    return window.workspace().runs().resolve("tales");
  }

  private static void write(User user, String text) {
    TextArea area = user.one(".inspect-text", TextArea.class);
    user.robot().interact(() -> area.setText(text));
  }

  private static Button chip(User user, String word) {
    return user.all(".word-chip").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private void mask(User user, String word) throws Exception {
    Patience.until(
        () ->
            user.all(".word-chip").stream()
                .anyMatch(node -> node instanceof Button b && b.getText().equals(word)));
    Button chip = chip(user, word);
    user.robot().interact(chip::fire);
    user.await(".guess-block");
  }

  @Test
  void words_are_masked_predicted_and_restored(User user) throws Exception {
    user.go(new Place.Inspect(Optional.of(run())));
    user.await(".inspect-text");
    write(user, "The hare runs.");
    mask(user, "hare");
    assertEquals(8, user.all(".guess-token").size());
    Button masked = chip(user, "[MASK] 1");
    user.robot().interact(masked::fire);
    Patience.until(() -> !user.shows(".guess-block"));
    assertEquals("hare", masked.getText());
    user.click("Surprisal");
    user.await(".heat-text");
    assertTrue(user.all(".heat").size() >= 4);
  }

  @Test
  void a_killed_process_is_started_again_and_one_line_says_so(User user) throws Exception {
    user.go(new Place.Inspect(Optional.of(run())));
    user.await(".inspect-text");
    write(user, "The hedgehog waits here.");
    mask(user, "hedgehog");
    long before = window.services().inspector().pid().orElseThrow();
    ProcessHandle process = ProcessHandle.of(before).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(20, TimeUnit.SECONDS);
    Button other = chip(user, "waits");
    user.robot().interact(other::fire);
    Patience.until(() -> user.all(".guess-block").size() == 2);
    assertNotEquals(before, window.services().inspector().pid().orElseThrow());
    assertEquals(
        1,
        window.services().notices().shown().stream()
            .filter(notice -> notice instanceof Notice.Done done && done.text().contains("again"))
            .count());
  }

  @Test
  void a_checkpoint_is_pinned(User user) throws Exception {
    user.go(new Place.Checkpoints(run()));
    user.await("Pin");
    user.click("Pin");
    user.await("Unpin");
  }

  @Test
  void a_checkpoint_is_exported_and_read_back(User user) throws Exception {
    user.go(new Place.Checkpoints(run()));
    user.await(".checkpoint-table");
    MenuButton export = user.one("Export", MenuButton.class);
    Patience.until(() -> !export.isDisabled());
    user.robot().interact(() -> export.getItems().getFirst().fire());
    user.await(".work-row");
    user.await("Show folder");
    Path model = window.workspace().models().resolve("tales-step-12");
    assertTrue(Files.exists(model.resolve("model.safetensors")));
    assertTrue(
        user.one(".work-row .muted", Label.class).getText().startsWith("Verified"),
        "the row says that it was read back");
  }
}
