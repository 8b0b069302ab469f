package daybench.views.run;

import daybench.controllers.workspace.Standing;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** How a run stands, as a chip. */
public final class Chips {
  private Chips() {}

  /** A chip that shows nothing yet. */
  public static Label make() {
    Label chip = new Label();
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  /** Shows a standing. */
  public static void show(Label chip, Standing standing) {
    chip.setText(standing.label());
    chip.getStyleClass().setAll("label", "chip", styleClass(standing.tone()));
  }

  private static String styleClass(Standing.Tone tone) {
    return switch (tone) {
      case NEUTRAL -> "neutral";
      case LIVE -> "accent";
      case GOOD -> "success";
      case WARNING -> "warning";
      case BAD -> "danger";
    };
  }
}
