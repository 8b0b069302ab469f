package daybench.views.corpus;

import daybench.controllers.corpus.SourceChoice;
import daybench.controllers.corpus.SourceKind;
import daybench.views.wizard.Fields;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A source: its name and a button that takes it off the list; below, what it is and its weight. */
final class SourceRow extends VBox {
  private static final List<Double> WEIGHTS = List.of(0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0);

  SourceRow(SourceChoice source, Consumer<SourceChoice> changed, Runnable removed) {
    Label name = new Label(source.name());
    name.getStyleClass().add("source-name");
    Label path = new Label(source.place());
    path.getStyleClass().add("path");
    path.setTooltip(new Tooltip(source.location()));
    VBox words = new VBox(name, path);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    ComboBox<SourceKind> kind = new ComboBox<>();
    kind.getItems().setAll(SourceKind.values());
    kind.setValue(source.kind());
    kind.setConverter(new Labels());
    kind.setAccessibleText("What " + source.name() + " is");
    kind.setOnAction(event -> changed.accept(source.as(kind.getValue())));
    kind.setMinWidth(USE_PREF_SIZE);
    ComboBox<Double> weight = new ComboBox<>();
    weight.getItems().setAll(WEIGHTS);
    weight.setValue(source.weight());
    weight.setConverter(new Weights());
    weight.setAccessibleText("How many times " + source.name() + " is learnt from");
    weight.setTooltip(new Tooltip("How many times its documents are learnt from"));
    weight.setOnAction(event -> changed.accept(source.weighing(weight.getValue())));
    weight.setMinWidth(USE_PREF_SIZE);
    Button remove = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
    remove.getStyleClass().addAll("flat", "button-icon", "small");
    remove.setAccessibleText("Remove " + source.name());
    remove.setTooltip(new Tooltip("Remove"));
    remove.setOnAction(event -> removed.run());
    getStyleClass().add("source-row");
    HBox upper = new HBox(words, remove);
    HBox lower = new HBox(kind, weight);
    upper.getStyleClass().add("source-line");
    lower.getStyleClass().add("source-line");
    getChildren().addAll(upper, lower);
  }

  private static final class Weights extends StringConverter<Double> {
    @Override
    public String toString(Double weight) {
      return "× " + Fields.plain(weight);
    }

    @Override
    public Double fromString(String text) {
      throw new UnsupportedOperationException("Weights are chosen, not typed.");
    }
  }

  private static final class Labels extends StringConverter<SourceKind> {
    @Override
    public String toString(SourceKind kind) {
      return kind.label();
    }

    @Override
    public SourceKind fromString(String text) {
      throw new UnsupportedOperationException("Kinds are chosen, not typed.");
    }
  }
}
