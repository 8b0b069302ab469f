package daybench.views.evaluation;

import daybench.controllers.evaluation.TaskResult;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What the best classifier of a task gets wrong: its confusions, and the surest of its mistakes.
 */
final class MistakesPane extends HBox {
  private static final double CELL = 72;
  private static final double STRONGEST = 0.5;

  MistakesPane(TaskResult.Mistakes mistakes) {
    getStyleClass().add("mistakes");
    if (!mistakes.labels().isEmpty()) {
      getChildren().add(confusion(mistakes));
    }
    VBox worst = worst(mistakes);
    HBox.setHgrow(worst, Priority.ALWAYS);
    getChildren().add(worst);
  }

  private static VBox confusion(TaskResult.Mistakes mistakes) {
    Label title = ModelStep.title("Confusion");
    Label across = new Label("True class down, predicted class across");
    across.getStyleClass().add("muted");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("confusion");
    List<String> labels = mistakes.labels();
    for (int i = 0; i < labels.size(); i++) {
      Label column = name(labels.get(i));
      column.setMaxWidth(CELL);
      column.setWrapText(true);
      grid.add(column, i + 1, 0);
      grid.add(name(labels.get(i)), 0, i + 1);
      List<Long> row = mistakes.confusion().get(i);
      long sum = Math.max(1, row.stream().mapToLong(Long::longValue).sum());
      for (int j = 0; j < row.size(); j++) {
        grid.add(cell(row.get(j), (double) row.get(j) / sum, i == j), j + 1, i + 1);
      }
    }
    Label calibration =
        new Label(
            String.format(
                Locale.ROOT,
                "Confidence and accuracy differ by %.1f points on average.",
                mistakes.calibrationError()));
    calibration.getStyleClass().add("muted");
    calibration.setWrapText(true);
    VBox box = new VBox(title, across, grid, calibration);
    box.getStyleClass().add("confusion-box");
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private static Label name(String text) {
    Label label = new Label(text.replace('_', ' '));
    label.getStyleClass().add("confusion-name");
    return label;
  }

  private static StackPane cell(long count, double share, boolean right) {
    Region fill = new Region();
    fill.getStyleClass().add(right ? "confusion-right" : "confusion-wrong");
    fill.setOpacity(STRONGEST * share);
    Label figure = new Label(Long.toString(count));
    figure.getStyleClass().add("confusion-count");
    Label part = new Label(String.format(Locale.ROOT, "%.0f %%", 100 * share));
    part.getStyleClass().add("confusion-share");
    VBox words = new VBox(figure, part);
    words.getStyleClass().add("confusion-words");
    StackPane cell = new StackPane(fill, words);
    cell.getStyleClass().add("confusion-cell");
    cell.setMinSize(CELL, CELL * 0.75);
    return cell;
  }

  private static VBox worst(TaskResult.Mistakes mistakes) {
    VBox list = new VBox();
    list.getStyleClass().add("mistake-list");
    for (TaskResult.Mistake mistake : mistakes.worst()) {
      list.getChildren().add(row(mistake));
    }
    Label title =
        ModelStep.title(
            mistakes.labels().isEmpty() ? "Furthest from the truth" : "Most confidently wrong");
    VBox box = new VBox(title, list);
    box.getStyleClass().add("mistake-box");
    if (mistakes.worst().isEmpty()) {
      Label none = new Label("Nothing is wrong of " + mistakes.part() + ".");
      none.getStyleClass().add("muted");
      list.getChildren().add(none);
    }
    return box;
  }

  private static VBox row(TaskResult.Mistake mistake) {
    VBox box = new VBox(text(mistake.first()));
    if (!mistake.second().isEmpty()) {
      box.getChildren().add(text(mistake.second()));
    }
    HBox chips =
        new HBox(
            chip("said " + mistake.predicted(), "danger"),
            chip("true " + mistake.truth(), "success"),
            chip(mistake.certainty(), "neutral"));
    chips.getStyleClass().add("mistake-chips");
    box.getChildren().add(chips);
    box.getStyleClass().add("mistake");
    return box;
  }

  private static Label text(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label chip(String text, String tone) {
    Label chip = new Label(text.replace('_', ' '));
    chip.getStyleClass().addAll("chip", tone);
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }
}
