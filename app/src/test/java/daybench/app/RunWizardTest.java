package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.ShownState;
import daybench.engine.settings.RunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a prepared corpus to a finished run, as a user goes there; seconds, on one thread. */
class RunWizardTest {
  private static final Place NEW_RUN = new Place.NewRun(Optional.empty(), Optional.empty());

  @RegisterExtension
  final TestWindow window =
      new TestWindow()
          .furnished(
              (folder, workspace) ->
                  PreparedCorpus.make(
                      folder.resolve("text"), workspace.corpora().resolve("tales")));

  /** Sets the shape by names of fields that lie in a row with a unit. */
  private static void shape(User user) throws Exception {
    user.type("Layers", "1");
    user.type("Hidden width", "32");
    user.type("Heads", "2");
    user.type("Feed-forward width", "64");
  }

  private ShownState state(Path run) {
    return new RunReader(new RunFolder(run)).snapshot().state();
  }

  @Test
  void settings_are_measured_and_a_run_is_started_and_finishes(User user) throws Exception {
    user.go(NEW_RUN);
    user.await("#preset-tiny");
    user.click("#preset-tiny");
    shape(user);
    user.click("Next");
    user.type("Length of the budget", "3.6s");
    user.click("Next");
    user.click("#measure");
    user.await("Held-out tokens each");
    user.click("Next");
    assertTrue(user.shows("model.layers"), "the review names what differs");
    user.click("Start run");
    Path run = window.workspace().runs().resolve("tales-tiny");
    Patience.until(
        () -> Files.exists(run.resolve("status.json")) && state(run) == ShownState.FINISHED);
    RunRequest request = new RunFolder(run).request();
    assertEquals(1, request.model().layers());
    assertEquals(3.6, Objects.requireNonNull(request.budget().seconds()), 1e-9);
    assertEquals(1, request.threads());
  }

  @Test
  void a_run_that_is_queued_starts_and_finishes_by_itself(User user) throws Exception {
    user.go(NEW_RUN);
    user.await("#preset-tiny");
    shape(user);
    user.click("Next");
    user.type("Length of the budget", "0.0005");
    user.click("Add to queue");
    user.await("Open run");
    Path run = window.workspace().runs().resolve("tales-tiny");
    Patience.until(
        () -> Files.exists(run.resolve("status.json")) && state(run) == ShownState.FINISHED);
    user.await("Done");
    RunRequest request = new RunFolder(run).request();
    assertEquals(1, request.model().layers());
    assertEquals(1.8, Objects.requireNonNull(request.budget().seconds()), 1e-9);
    assertEquals(1, request.threads());
  }
}
