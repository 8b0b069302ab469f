package daybench.views.wizard;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Steps one after the other: their names on top, any of which can be gone to, the present one in
 * the middle, and at the bottom what is wrong, the way back and the way on.
 */
public final class WizardFrame extends BorderPane {
  private final List<WizardStep> steps;
  private final List<ToggleButton> tabs = new ArrayList<>();
  private final ScrollPane content = new ScrollPane();
  private final Button back = new Button("Back");
  private final Button next = new Button("Next");
  private final Button finish;
  private int current;

  /**
   * A frame.
   *
   * @param finishText what the last button says
   * @param problem why it cannot be finished, in a sentence; empty where it can
   * @param busy whether it is being finished
   */
  public WizardFrame(
      List<WizardStep> steps,
      String finishText,
      ObservableValue<String> problem,
      ObservableValue<Boolean> busy,
      Runnable finished) {
    this.steps = List.copyOf(steps);
    this.finish = new Button(finishText);
    getStyleClass().add("wizard");
    content.setFitToWidth(true);
    content.getStyleClass().addAll("edge-to-edge", "wizard-content");
    setTop(tabs());
    setCenter(content);
    setBottom(foot(problem, busy, finished));
    show(0);
  }

  private Node tabs() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox();
    row.getStyleClass().add("wizard-tabs");
    for (int i = 0; i < steps.size(); i++) {
      int index = i;
      Label number = new Label(Integer.toString(i + 1));
      number.getStyleClass().add("wizard-number");
      ToggleButton tab = new ToggleButton(steps.get(i).title(), number);
      tab.setToggleGroup(group);
      tab.getStyleClass().add("wizard-tab");
      tab.setOnAction(event -> show(index));
      tabs.add(tab);
      row.getChildren().add(tab);
    }
    return row;
  }

  private Node foot(
      ObservableValue<String> problem, ObservableValue<Boolean> busy, Runnable finished) {
    Label wrong = new Label();
    wrong.textProperty().bind(problem);
    wrong.getStyleClass().add("wizard-problem");
    wrong.setWrapText(true);
    HBox.setHgrow(wrong, Priority.ALWAYS);
    wrong.setMaxWidth(Double.MAX_VALUE);
    back.setOnAction(event -> show(current - 1));
    next.setOnAction(event -> show(current + 1));
    next.getStyleClass().add("accent");
    finish.getStyleClass().add("accent");
    finish.setOnAction(event -> finished.run());
    finish
        .disableProperty()
        .bind(problem.map(text -> !text.isEmpty()).flatMap(stuck -> busy.map(b -> b || stuck)));
    for (Button button : List.of(back, next, finish)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
    }
    HBox foot = new HBox(wrong, back, next, finish);
    foot.getStyleClass().add("wizard-foot");
    return foot;
  }

  /** Goes to a step. */
  public void show(int index) {
    current = Math.clamp(index, 0, steps.size() - 1);
    boolean last = current == steps.size() - 1;
    tabs.get(current).setSelected(true);
    back.setDisable(current == 0);
    next.setVisible(!last);
    finish.setVisible(last);
    content.setContent(steps.get(current).node());
    content.setVvalue(0);
    steps.get(current).entered();
  }
}
