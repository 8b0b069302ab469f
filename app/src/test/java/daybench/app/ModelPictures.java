package daybench.app;

import daybench.controllers.navigation.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import org.testfx.util.WaitForAsyncUtils;

/** The screens about models, in the states to take pictures of. */
final class ModelPictures {
  private static final String TEXT =
      "Returns the number of elements in this list. If this list contains more elements than fit,"
          + " the method throws an exception.";

  private ModelPictures() {}

  static List<PicturedScreen> all(Path runs) {
    return List.of(
        new PicturedScreen(
            "inspect",
            new Place.Inspect(Optional.empty()),
            scene -> {
              write(scene);
              click(scene, "number");
              click(scene, "exception");
              PicturedScreen.until(".guess-block", node -> true).run(scene);
            }),
        new PicturedScreen(
            "inspect-side-by-side",
            new Place.Inspect(Optional.empty()),
            scene -> {
              write(scene);
              beside(scene);
              click(scene, "number");
              PicturedScreen.until(".guess-block", node -> true).run(scene);
            }),
        new PicturedScreen(
            "inspect-surprisal",
            new Place.Inspect(Optional.empty()),
            scene -> {
              write(scene);
              fire(scene, ".toggle-button", "Surprisal");
              PicturedScreen.until(".heat-text", node -> true).run(scene);
            }),
        new PicturedScreen(
            "checkpoints",
            new Place.Checkpoints(first(runs)),
            PicturedScreen.until(".checkpoint-table", node -> true)));
  }

  private static Path first(Path runs) {
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.sorted().findFirst().orElse(runs);
    } catch (IOException e) {
      return runs;
    }
  }

  private static void write(Scene scene) throws Exception {
    PicturedScreen.until(".inspect-text", node -> true).run(scene);
    onToolkit(() -> ((TextArea) scene.getRoot().lookup(".inspect-text")).setText(TEXT));
    PicturedScreen.until(".word-chip", node -> true).run(scene);
  }

  private static void click(Scene scene, String word) {
    fire(scene, ".word-chip", word);
  }

  private static void fire(Scene scene, String selector, String text) {
    onToolkit(
        () ->
            scene.getRoot().lookupAll(selector).stream()
                .filter(node -> text(node).equals(text))
                .findFirst()
                .ifPresent(ModelPictures::fire));
  }

  private static String text(Node node) {
    return node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
  }

  private static void fire(Node node) {
    if (node instanceof Button button) {
      button.fire();
    } else if (node instanceof ToggleButton toggle) {
      toggle.fire();
    }
  }

  private static void beside(Scene scene) {
    onToolkit(
        () -> {
          List<Node> choosers = List.copyOf(scene.getRoot().lookupAll(".model-chooser"));
          ((ComboBox<?>) choosers.getLast()).getSelectionModel().selectLast();
        });
  }

  private static void onToolkit(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
