package daybench.app;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * A screen to take pictures of.
 *
 * @param name the first part of the names of the files
 * @param prepare brings the screen into the state to be shown; called on no thread of the toolkit
 * @param own fills the workspace that it is shown over, where it is not that of all pictures
 */
record PicturedScreen(String name, Place place, Preparation prepare, Optional<Furnishing> own) {
  /** A screen over the workspace of all pictures. */
  PicturedScreen(String name, Place place, Preparation prepare) {
    this(name, place, prepare, Optional.empty());
  }

  /** What is done before the picture is taken. */
  @FunctionalInterface
  interface Preparation {
    void run(Scene scene) throws Exception;
  }

  /** What a workspace holds. */
  @FunctionalInterface
  interface Furnishing {
    void furnish(Workspace workspace) throws IOException;
  }

  /** All of them, in the order of the documentation. */
  static List<PicturedScreen> all(Workspace workspace) {
    List<PicturedScreen> all = new ArrayList<>();
    all.add(
        new PicturedScreen(
            "first-start",
            new Place.Home(),
            until(".empty-actions", node -> true),
            Optional.of(fresh -> {})));
    all.add(new PicturedScreen("home", new Place.Home(), until(".run-card", node -> true)));
    all.add(
        new PicturedScreen(
            "home-trouble",
            new Place.Home(),
            until(".run-card .danger", node -> true),
            Optional.of(PicturedTrouble::make)));
    all.addAll(RunPictures.all(workspace.runs()));
    all.addAll(PicturedWizards.all(workspace));
    all.addAll(ModelPictures.all(workspace.runs()));
    all.addAll(PicturedEvaluations.all(workspace));
    all.add(
        new PicturedScreen(
            "settings", new Place.Settings(), until(".settings-page", node -> true)));
    all.add(
        new PicturedScreen(
            "keys",
            new Place.Home(),
            scene -> {
              until(".run-card", node -> true).run(scene);
              PicturedWizards.press("Keys").run(scene);
              until(".keys", node -> true).run(scene);
            }));
    return List.copyOf(all);
  }

  /** Waits until a node of the selector is there and as wished, and all has come to rest. */
  static Preparation until(String selector, Predicate<Node> wished) {
    return scene -> new Stills(scene).until(selector, wished);
  }
}
