package daybench.views.evaluation;

import daybench.controllers.background.Failure;
import daybench.controllers.evaluation.EvaluationsModel;
import daybench.controllers.evaluation.ScoreTable;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.views.controls.Card;
import daybench.views.controls.EmptyState;
import daybench.views.controls.ErrorBanner;
import daybench.views.screen.WatchingScreen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The scores of all evaluations of the workspace. */
public final class EvaluationsScreen extends WatchingScreen {
  private final EvaluationsModel model;
  private final Navigator navigator;
  private List<ScoreTable> shown = List.of();
  private final VBox scores = new VBox();
  private final Node empty;
  private final VBox page = new VBox();
  private final ScrollPane node = new ScrollPane(page);

  public EvaluationsScreen(EvaluationsModel model, Navigator navigator) {
    super(model);
    this.model = model;
    this.navigator = navigator;
    scores.getStyleClass().add("wizard-part");
    empty =
        new EmptyState(
            MaterialDesignC.CHECKBOX_MARKED_CIRCLE_OUTLINE,
            "No evaluation yet",
            "Fine-tune a checkpoint on tasks of GLUE, or on a table of your own, and see what its"
                + " pretraining is worth.",
            start());
    page.getStyleClass().add("wizard-page");
    node.setFitToWidth(true);
    node.getStyleClass().add("edge-to-edge");
    hold(
        Subscription.combine(
            model.tables().subscribe(this::refresh), model.failure().subscribe(this::refresh)));
  }

  private Button start() {
    Button start = new Button("New evaluation", new FontIcon(MaterialDesignP.PLUS));
    start.getStyleClass().add("accent");
    start.setMinWidth(Region.USE_PREF_SIZE);
    start.setOnAction(event -> navigator.go(new Place.NewEvaluation(Optional.empty())));
    return start;
  }

  private void refresh() {
    page.getChildren().clear();
    Optional<Failure> failure = model.failure().get();
    failure.ifPresent(one -> page.getChildren().add(new ErrorBanner(one)));
    Optional<List<ScoreTable>> tables = model.tables().get();
    if (tables.isPresent()) {
      show(tables.get());
      if (tables.get().stream().allMatch(table -> table.evaluated().isEmpty())) {
        page.getChildren().add(empty);
      }
      page.getChildren().add(scores);
    }
  }

  private void show(List<ScoreTable> tables) {
    if (tables.equals(shown)) {
      return;
    }
    shown = tables;
    scores.getChildren().clear();
    for (ScoreTable table : tables) {
      ScoreGrid grid = new ScoreGrid(folder -> navigator.go(new Place.EvaluationPage(folder)));
      grid.show(table);
      scores.getChildren().add(new Card(grid));
    }
  }

  @Override
  public String title() {
    return "Evaluations";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> actions() {
    return List.of(start());
  }
}
