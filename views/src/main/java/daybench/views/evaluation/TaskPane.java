package daybench.views.evaluation;

import daybench.controllers.curves.Points;
import daybench.controllers.evaluation.ClassifierTrial;
import daybench.controllers.evaluation.EvaluationView;
import daybench.controllers.evaluation.TaskResult;
import daybench.views.charts.ChartContent;
import daybench.views.charts.ChartCurve;
import daybench.views.charts.ChartLink;
import daybench.views.charts.ChartPane;
import daybench.views.charts.ChartSaving;
import daybench.views.controls.Segments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What came of one task at a time: scores, curves of all runs, mistakes, and trying it out. */
final class TaskPane extends VBox {
  private static final double CHART_HEIGHT = 260;

  private final HBox choices = new HBox();
  private final Label summary = new Label();
  private final ChartPane scores;
  private final ChartPane losses;
  private final VBox failures = new VBox();
  private final VBox mistakes = new VBox();
  private final TryPane trying;
  private final Button export = new Button("Export classifier");
  private final Label unexported =
      new Label("Not exported: Transformers has no class for mean pooling");
  private List<EvaluationView.Part> parts = List.of();
  private String part = "";
  private String task = "";
  private Optional<TaskResult> shown = Optional.empty();

  /**
   * A pane that shows nothing yet.
   *
   * @param exported told a task and the folder of its classifier that the user wants exported
   */
  TaskPane(ChartSaving saving, ClassifierTrial trial, BiConsumer<String, Path> exported) {
    ChartLink link = new ChartLink();
    scores = new ChartPane("Score by epoch", "No run of this task is done yet.", link, saving);
    losses = new ChartPane("Training loss by epoch", "", link, saving);
    trying = new TryPane(trial);
    HBox charts = new HBox(scores, losses);
    charts.getStyleClass().add("task-charts");
    for (ChartPane chart : List.of(scores, losses)) {
      HBox.setHgrow(chart, Priority.ALWAYS);
      chart.setPrefHeight(CHART_HEIGHT);
      chart.setMinHeight(CHART_HEIGHT);
      chart.setPrefWidth(CHART_HEIGHT);
    }
    export.setId("export-classifier");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setTooltip(
        new Tooltip("The best run's, as a folder that Hugging Face Transformers loads"));
    export.managedProperty().bind(export.visibleProperty());
    unexported.managedProperty().bind(unexported.visibleProperty());
    unexported.getStyleClass().add("muted");
    export.setOnAction(
        event ->
            shown.ifPresent(
                one -> one.classifier().ifPresent(at -> exported.accept(one.task(), at))));
    choices.getStyleClass().add("field-row");
    summary.setWrapText(true);
    summary.getStyleClass().add("task-summary");
    failures.managedProperty().bind(failures.visibleProperty());
    getStyleClass().add("panel-card");
    getChildren().addAll(choices, summary, charts, failures, mistakes, trying);
  }

  /** Shows results; the task and the part that were looked at stay so. */
  void show(List<EvaluationView.Part> now) {
    List<String> names = now.stream().map(EvaluationView.Part::name).toList();
    boolean sameChoices =
        names.equals(parts.stream().map(EvaluationView.Part::name).toList())
            && tasks(now).equals(tasks(parts));
    parts = now;
    if (!names.contains(part)) {
      part = names.isEmpty() ? "" : names.getLast();
    }
    if (!tasks(now).contains(task)) {
      task = firstDone();
    }
    if (!sameChoices) {
      offer(names);
    }
    refresh();
  }

  private static List<String> tasks(List<EvaluationView.Part> parts) {
    return parts.isEmpty()
        ? List.of()
        : parts.getFirst().tasks().stream().map(TaskResult::task).toList();
  }

  private String firstDone() {
    return current().stream()
        .filter(one -> !one.runs().isEmpty())
        .findFirst()
        .or(() -> current().stream().findFirst())
        .map(TaskResult::task)
        .orElse("");
  }

  private List<TaskResult> current() {
    return parts.stream()
        .filter(one -> one.name().equals(part))
        .findFirst()
        .map(EvaluationView.Part::tasks)
        .orElse(List.of());
  }

  private void offer(List<String> names) {
    List<Node> rows = new ArrayList<>();
    if (names.size() > 1) {
      Label words = new Label("At");
      words.getStyleClass().add("muted");
      rows.add(words);
      rows.add(segments(names, part, chosen -> part = chosen));
    }
    if (tasks(parts).size() > 1) {
      rows.add(segments(tasks(parts), task, chosen -> task = chosen));
    } else {
      rows.add(ModelStep.title(task));
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    rows.addAll(List.of(gap, export, unexported));
    choices.getChildren().setAll(rows);
  }

  private Segments<String> segments(List<String> values, String now, Consumer<String> choose) {
    Segments<String> segments =
        new Segments<>(
            chosen -> {
              choose.accept(chosen);
              refresh();
            },
            values.stream().map(one -> new Segments.Choice<>(one, one)).toList());
    segments.select(now);
    return segments;
  }

  private void refresh() {
    Optional<TaskResult> now =
        current().stream().filter(one -> one.task().equals(task)).findFirst();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    now.ifPresent(this::fill);
    setVisible(now.isPresent());
    setManaged(now.isPresent());
  }

  private void fill(TaskResult result) {
    summary.setText(result.summary());
    scores.show(chart(result, result.metric() + ", percent", TaskResult.Run::score));
    losses.show(chart(result, "nats", TaskResult.Run::loss));
    failures.getChildren().setAll(result.failures().stream().map(TaskPane::failure).toList());
    failures.setVisible(!result.failures().isEmpty());
    mistakes.getChildren().clear();
    result.mistakes().ifPresent(one -> mistakes.getChildren().add(new MistakesPane(one)));
    trying.show(result);
    export.setVisible(result.classifier().isPresent() && result.exportable());
    unexported.setVisible(result.classifier().isPresent() && !result.exportable());
  }

  private static Label failure(String text) {
    Label label = new Label("Failed: " + text);
    label.setWrapText(true);
    label.getStyleClass().add("task-failure");
    return label;
  }

  private static ChartContent chart(
      TaskResult result, String unit, Function<TaskResult.Run, Points> values) {
    return new ChartContent(
        "epoch",
        unit,
        result.runs().stream()
            .map(
                run ->
                    new ChartCurve(
                        run.name(), run.setting(), values.apply(run), ChartCurve.Look.DOTTED))
            .toList(),
        List.of(),
        false);
  }
}
