package daybench.views.newrun;

import daybench.controllers.newrun.PresetChoice;
import daybench.views.wizard.Quantity;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A preset to choose: its name, what it is for, its shape. */
final class PresetCard extends Button {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  PresetCard(PresetChoice preset, boolean chosen, Runnable choose) {
    Label name = new Label(capitalised(preset.name()));
    name.getStyleClass().add("preset-name");
    Label text = new Label(preset.description());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().add("muted");
    Label shape =
        new Label(
            "%d layers × %d, %d heads"
                .formatted(preset.layers(), preset.hiddenSize(), preset.heads()));
    Label size =
        new Label(
            Quantity.compact(preset.parameters())
                + " parameters"
                + (preset.budgetSeconds() > 0
                    ? " · " + Quantity.time(preset.budgetSeconds())
                    : ""));
    size.setWrapText(true);
    size.setMinHeight(Region.USE_PREF_SIZE);
    size.getStyleClass().add("muted");
    VBox content = new VBox(name, text, shape, size);
    content.getStyleClass().add("preset-content");
    setGraphic(content);
    setAccessibleText("Preset " + preset.name());
    setId("preset-" + preset.name());
    getStyleClass().add("preset-card");
    pseudoClassStateChanged(CHOSEN, chosen);
    setOnAction(event -> choose.run());
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
