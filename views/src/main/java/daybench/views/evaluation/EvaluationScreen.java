package daybench.views.evaluation;

import daybench.controllers.background.Failure;
import daybench.controllers.evaluation.ClassifierTrial;
import daybench.controllers.evaluation.EvaluationModel;
import daybench.controllers.evaluation.EvaluationOutputs;
import daybench.controllers.evaluation.EvaluationView;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.views.charts.ChartContent;
import daybench.views.charts.ChartCurve;
import daybench.views.charts.ChartLink;
import daybench.views.charts.ChartPane;
import daybench.views.charts.ChartSaving;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import daybench.views.jobs.WorkList;
import daybench.views.screen.WatchingScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The page of an evaluation: how it goes, its scores beside others, and each task by itself. */
public final class EvaluationScreen extends WatchingScreen {
  private static final double CHART_HEIGHT = 280;

  private static final List<FileChoosers.Kind> ZIPS =
      List.of(new FileChoosers.Kind("Zip archives", List.of("*.zip")));

  private final EvaluationModel model;
  private final EvaluationOutputs outputs;
  private final FileChoosers choosers;
  private final ProgressCard progress;
  private final ScoreGrid scores;
  private final Button submit = new Button("Submission…", new FontIcon(MaterialDesignP.PACKAGE_UP));
  private final WorkList work;
  private final Card scoreCard;
  private final ChartPane budget;
  private final Card budgetCard;
  private final TaskPane tasks;
  private final VBox page = new VBox();
  private final ScrollPane node = new ScrollPane(page);

  public EvaluationScreen(
      EvaluationModel model,
      EvaluationOutputs outputs,
      ClassifierTrial trial,
      ChartSaving saving,
      FileChoosers choosers,
      Navigator navigator,
      Consumer<Path> reveal) {
    super(model, outputs);
    this.model = model;
    this.outputs = outputs;
    this.choosers = choosers;
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
    tasks = new TaskPane(saving, trial, outputs::export);
    submit.setId("submit");
    submit.setTooltip(new Tooltip("Predict the test files, zipped in the form of GLUE's server"));
    submit.setOnAction(event -> chooseZip());
    submit.setDisable(true);
    work = new WorkList(outputs.work(), file -> reveal.accept(shown(file)));
    hold(work::close);
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
    content.add(work);
    submit.setDisable(submitted().isEmpty() || !view.table().ofGlue());
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

  /** What is submitted: the checkpoint with most of the budget, once it has a classifier. */
  private Optional<Path> submitted() {
    return model.view().get().stream()
        .flatMap(view -> view.parts().reversed().stream())
        .filter(part -> part.tasks().stream().anyMatch(task -> task.classifier().isPresent()))
        .findFirst()
        .map(EvaluationView.Part::folder);
  }

  private void chooseZip() {
    submitted()
        .ifPresent(
            part ->
                choosers
                    .save(
                        node.getScene().getWindow(),
                        "Predictions for the server of GLUE",
                        outputs.proposedZip(),
                        ZIPS)
                    .ifPresent(zip -> outputs.submit(part, zip)));
  }

  /** The folder itself, or that of a file. */
  private static Path shown(Path made) {
    Path parent = made.getParent();
    return Files.isDirectory(made) || parent == null ? made : parent;
  }

  @Override
  public List<Node> actions() {
    return List.of(submit);
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
