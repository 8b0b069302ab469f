package daybench.views.evaluation;

import daybench.controllers.background.Failure;
import daybench.controllers.evaluation.ClassifierTrial;
import daybench.controllers.evaluation.EvaluationModel;
import daybench.controllers.evaluation.EvaluationView;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.views.charts.ChartContent;
import daybench.views.charts.ChartCurve;
import daybench.views.charts.ChartLink;
import daybench.views.charts.ChartPane;
import daybench.views.charts.ChartSaving;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import daybench.views.screen.WatchingScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The page of an evaluation: how it goes, its scores beside others, and each task by itself. */
public final class EvaluationScreen extends WatchingScreen {
  private static final double CHART_HEIGHT = 280;

  private final EvaluationModel model;
  private final ProgressCard progress;
  private final ScoreGrid scores;
  private final Card scoreCard;
  private final ChartPane budget;
  private final Card budgetCard;
  private final TaskPane tasks;
  private final VBox page = new VBox();
  private final ScrollPane node = new ScrollPane(page);

  public EvaluationScreen(
      EvaluationModel model, ClassifierTrial trial, ChartSaving saving, Navigator navigator) {
    super(model);
    this.model = model;
    progress = new ProgressCard(model);
    scores = new ScoreGrid(folder -> navigator.go(new Place.EvaluationPage(folder)));
    scoreCard = new Card(scores);
    budget =
        new ChartPane(
            "Score against budget",
            "It is drawn when the first checkpoint has a score.",
            new ChartLink(),
            saving);
    budget.setMinHeight(CHART_HEIGHT);
    budget.setPrefHeight(CHART_HEIGHT);
    budgetCard = new Card(budget);
    tasks = new TaskPane(saving, trial);
    page.getStyleClass().add("wizard-page");
    node.setFitToWidth(true);
    node.getStyleClass().add("edge-to-edge");
    hold(
        Subscription.combine(
            model.view().subscribe(this::refresh),
            model.job().subscribe(this::refresh),
            model.live().subscribe(this::refresh),
            model.failure().subscribe(this::refresh)));
  }

  private void refresh() {
    List<Node> content = new ArrayList<>();
    Optional<Failure> failure = model.failure().get();
    failure.ifPresent(one -> content.add(new ErrorBanner(one)));
    Optional<EvaluationView> view = model.view().get();
    if (view.isPresent() || model.job().get().isPresent()) {
      progress.show(view, model.job().get(), model.live().get());
      content.add(progress);
    }
    if (view.isPresent()) {
      fill(view.get(), content);
    }
    if (!content.equals(page.getChildren())) {
      page.getChildren().setAll(content);
    }
  }

  private void fill(EvaluationView view, List<Node> content) {
    scores.show(view.table());
    content.add(scoreCard);
    if (!view.budget().isEmpty()) {
      budget.show(budget(view));
      content.add(budgetCard);
    }
    tasks.show(view.parts());
    content.add(tasks);
  }

  private static ChartContent budget(EvaluationView view) {
    List<ChartCurve> curves = new ArrayList<>();
    for (EvaluationView.BudgetCurve curve : view.budget()) {
      curves.add(
          new ChartCurve(curve.task(), curves.size(), curve.points(), ChartCurve.Look.DOTTED));
    }
    return new ChartContent(
        "percent of the budget", "median score, percent", curves, List.of(), false);
  }

  @Override
  public String title() {
    return model.name();
  }

  @Override
  public Node node() {
    return node;
  }
}
