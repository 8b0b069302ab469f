package daybench.app;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A screen to take pictures of.
 *
 * @param name the first part of the names of the files
 * @param prepare brings the screen into the state to be shown; called on no thread of the toolkit
 */
record PicturedScreen(String name, Place place, Preparation prepare) {
  private static final int LONGEST_WAIT_SECONDS = 60;

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

  /** Waits until a node of the style class is there and as wished, and then a little longer. */
  static Preparation until(String selector, Predicate<Node> wished) {
    return scene -> {
      WaitForAsyncUtils.waitFor(
          LONGEST_WAIT_SECONDS,
          TimeUnit.SECONDS,
          () ->
              WaitForAsyncUtils.asyncFx(
                      () -> scene.getRoot().lookupAll(selector).stream().anyMatch(wished))
                  .get());
      // What is animated comes to rest.
      Thread.sleep(700);
    };
  }
}
