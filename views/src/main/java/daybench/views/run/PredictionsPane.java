package daybench.views.run;

import daybench.controllers.run.Prediction;
import daybench.controllers.run.RunModel;
import daybench.views.controls.EmptyState;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What the run predicts under the masks of a few sentences, now and at earlier validations. */
final class PredictionsPane extends VBox {
  private final RunModel model;
  private final VBox sentences = new VBox();
  private final Slider moment = new Slider(0, 0, 0);
  private final Label when = new Label();
  private final HBox history;
  private final ScrollPane scroll = new ScrollPane(sentences);
  private boolean filling;

  PredictionsPane(RunModel model) {
    this.model = model;
    getStyleClass().add("predictions");
    sentences.getStyleClass().add("predictions-list");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    moment.setBlockIncrement(1);
    moment.setMajorTickUnit(1);
    moment.setMinorTickCount(0);
    moment.setSnapToTicks(true);
    moment.setTooltip(new Tooltip("Go back to earlier predictions"));
    moment.setAccessibleText("Which predictions are shown, from the first to the newest");
    moment
        .valueProperty()
        .subscribe(
            () -> {
              if (!filling) {
                showChosen();
              }
            });
    HBox.setHgrow(moment, Priority.ALWAYS);
    when.setMinWidth(Region.USE_PREF_SIZE);
    when.getStyleClass().add("caption");
    history = new HBox(moment, when, editButton());
    history.getStyleClass().add("predictions-history");
    model.predictions().addListener((ListChangeListener<Prediction>) change -> fill());
    model.sentences().addListener((ListChangeListener<String>) change -> fill());
    fill();
  }

  private Button editButton() {
    Button edit = new Button("Edit", new FontIcon(MaterialDesignP.PENCIL_OUTLINE));
    edit.getStyleClass().add("small");
    edit.setMinWidth(Region.USE_PREF_SIZE);
    edit.setTooltip(new Tooltip("Change the sentences"));
    edit.setOnAction(event -> edit());
    return edit;
  }

  private void edit() {
    getChildren()
        .setAll(
            new SentencesEditor(
                model.sentences(),
                wanted -> {
                  model.fill(wanted);
                  fill();
                },
                this::fill));
  }

  private void fill() {
    if (getChildren().stream().anyMatch(SentencesEditor.class::isInstance) && isEditing()) {
      return;
    }
    List<Prediction> all = model.predictions();
    if (all.isEmpty()) {
      getChildren().setAll(nothingYet());
      return;
    }
    boolean newest = moment.getValue() >= moment.getMax();
    filling = true;
    moment.setMax(all.size() - 1.0);
    if (newest) {
      moment.setValue(moment.getMax());
    }
    filling = false;
    moment.setVisible(all.size() > 1);
    getChildren().setAll(history, scroll);
    showChosen();
  }

  private boolean isEditing() {
    return getChildren().getFirst() instanceof SentencesEditor editor && !editor.done();
  }

  private EmptyState nothingYet() {
    Button write = new Button("Write sentences");
    write.getStyleClass().add("accent");
    write.setOnAction(event -> edit());
    boolean waiting = !model.sentences().isEmpty();
    return new EmptyState(
        MaterialDesignF.FORM_TEXTBOX,
        waiting ? "Soon to be filled" : "Watch it learn",
        waiting
            ? "The run fills your %d %s within seconds while it trains, and at every validation."
                .formatted(
                    model.sentences().size(),
                    model.sentences().size() == 1 ? "sentence" : "sentences")
            : "Write a few sentences with a [MASK]; the run fills them at every validation.",
        write);
  }

  private void showChosen() {
    List<Prediction> all = model.predictions();
    if (all.isEmpty()) {
      return;
    }
    int index = Math.clamp(Math.round(moment.getValue()), 0, all.size() - 1);
    Prediction chosen = all.get(index);
    when.setText("step " + Figures.count((double) chosen.step()));
    sentences
        .getChildren()
        .setAll(
            chosen.sentences().stream()
                .map(one -> new SentenceView(one, all.subList(0, index + 1)))
                .toList());
  }
}
