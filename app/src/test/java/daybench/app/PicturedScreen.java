package daybench.app;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * A screen to take pictures of.
 *
 * @param name the first part of the names of the files
 * @param prepare brings the screen into the state to be shown; called on no thread of the toolkit
 */
record PicturedScreen(String name, Place place, Preparation prepare) {
  /** What is done before the picture is taken. */
  @FunctionalInterface
  interface Preparation {
    void run(Scene scene) throws Exception;
  }

  /** All of them, in the order of the documentation. */
  static List<PicturedScreen> all(Workspace workspace) throws IOException {
    List<PicturedScreen> all = new ArrayList<>();
    all.add(new PicturedScreen("home", new Place.Home(), until(".run-card", node -> true)));
    all.addAll(RunPictures.all(workspace.runs()));
    all.addAll(PicturedWizards.all(workspace));
    all.addAll(ModelPictures.all(workspace.runs()));
    all.add(
        new PicturedScreen(
            "settings", new Place.Settings(), until(".settings-page", node -> true)));
    return List.copyOf(all);
  }

  /** Waits until a node of the selector is there and as wished, and all has come to rest. */
  static Preparation until(String selector, Predicate<Node> wished) {
    return scene -> new Stills(scene).until(selector, wished);
  }
}
