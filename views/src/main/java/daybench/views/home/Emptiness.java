package daybench.views.home;

import daybench.controllers.home.DemoModel;
import daybench.controllers.home.HomeModel;
import daybench.controllers.home.WorkspaceWatch;
import daybench.views.controls.EmptyState;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Why there are no runs to show, and what to do about it. */
final class Emptiness {
  private final HomeModel model;
  private final DemoModel demo;
  private final DemoProgress demoProgress;
  private final Node looking = new Region();
  private final Welcome nothing;
  private final EmptyState noRuns;
  private final EmptyState noMatch;

  /**
   * The reasons.
   *
   * @param starts ways to begin; the first is the one to take
   * @param startsOfRuns ways to begin a run
   */
  Emptiness(HomeModel model, DemoModel demo, List<Button> starts, List<Button> startsOfRuns) {
    this.model = model;
    this.demo = demo;
    this.demoProgress = new DemoProgress(demo);
    starts.getFirst().getStyleClass().add("accent");
    nothing = new Welcome(starts);
    noRuns =
        new EmptyState(
            MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE,
            "No runs yet",
            "A corpus is ready; a run trains a model on it within the time you give.",
            startsOfRuns.toArray(Node[]::new));
    Button clear = new Button("Clear the search");
    clear.setOnAction(event -> model.search().set(""));
    noMatch =
        new EmptyState(
            MaterialDesignM.MAGNIFY_CLOSE,
            "No run matches",
            "Every word of the search must be in a run's name, tags, state or settings.",
            clear);
  }

  /** What to show in the stead of the runs; empty where there are some. */
  Optional<Node> reason() {
    WorkspaceWatch workspace = model.workspace();
    if (!model.runs().isEmpty()) {
      return Optional.empty();
    }
    if (!workspace.runs().isEmpty()) {
      return Optional.of(noMatch);
    }
    if (!workspace.looked().get() || workspace.failure().get().isPresent()) {
      return Optional.of(looking);
    }
    if (demo.running().get()) {
      return Optional.of(demoProgress);
    }
    return Optional.of(workspace.corpora().isEmpty() ? nothing : noRuns);
  }
}
