package daybench.app;

import daybench.app.PicturedScreen.Preparation;
import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.testfx.util.WaitForAsyncUtils;

/** The wizards, the page of a corpus and the queue, each in the state to be shown. */
final class PicturedWizards {
  private PicturedWizards() {}

  static List<PicturedScreen> all(Workspace workspace) {
    Place newRun = new Place.NewRun(Optional.empty(), Optional.empty());
    return List.of(
        new PicturedScreen(
            "new-corpus",
            new Place.NewCorpus(),
            then(
                press("Use the JDK's documentation"),
                PicturedScreen.until(".preview-document", node -> true))),
        new PicturedScreen(
            "new-corpus-cleaning",
            new Place.NewCorpus(),
            then(
                press("Use the JDK's documentation"),
                PicturedScreen.until(".preview-document", node -> true),
                press("Cleaning"),
                PicturedScreen.until(".preview-document", Node::isVisible))),
        new PicturedScreen(
            "new-corpus-settings",
            new Place.NewCorpus(),
            then(
                press("Vocabulary and sequences"),
                PicturedScreen.until(".number-field", node -> true))),
        new PicturedScreen(
            "new-corpus-summary",
            new Place.NewCorpus(),
            then(
                press("Use the JDK's documentation"),
                PicturedScreen.until(".preview-document", node -> true),
                press("Summary"),
                PicturedScreen.until(".tile-row", node -> true))),
        new PicturedScreen(
            "corpus",
            new Place.CorpusPage(workspace.corpora().resolve("jdk-documentation")),
            PicturedScreen.until(".token-masked", node -> true)),
        new PicturedScreen("new-run", newRun, PicturedScreen.until("#preset-tiny", node -> true)),
        new PicturedScreen(
            "new-run-recipe",
            newRun,
            then(
                PicturedScreen.until("#preset-tiny", node -> true),
                press("Recipe"),
                PicturedScreen.until(".schedule-chart", node -> true))),
        new PicturedScreen(
            "new-run-device",
            newRun,
            then(
                PicturedScreen.until("#preset-tiny", node -> true),
                press("Device"),
                press("Measure"),
                PicturedScreen.until(".tile-row", node -> true))),
        new PicturedScreen(
            "new-run-review",
            newRun,
            then(
                PicturedScreen.until("#preset-tiny", node -> true),
                press("Review"),
                PicturedScreen.until(".command-line", node -> true))),
        new PicturedScreen(
            "queue",
            new Place.Queue(),
            PicturedScreen.until(".queue-row", node -> true),
            Optional.of(PicturedQueue::fill)));
  }

  private static Preparation then(Preparation... parts) {
    return scene -> {
      for (Preparation part : parts) {
        part.run(scene);
      }
    };
  }

  /** Presses the button of a text, where it is there. */
  static Preparation press(String text) {
    return scene -> {
      WaitForAsyncUtils.waitForAsyncFx(10_000, () -> press(scene, text));
      WaitForAsyncUtils.waitForFxEvents();
    };
  }

  private static void press(Scene scene, String text) {
    for (String selector : List.of(".button", ".toggle-button")) {
      for (Node node : scene.getRoot().lookupAll(selector)) {
        if (node instanceof ButtonBase button && text.equals(button.getText())) {
          button.fire();
          return;
        }
      }
    }
  }
}
