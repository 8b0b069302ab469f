package daybench.views.inspect;

import daybench.controllers.inspect.HeatMap;
import daybench.controllers.inspect.HeatPiece;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A text in the shades of its surprisal; the figures of a token are shown where one points. */
final class HeatText extends VBox {
  private static final int MOST = 3_000;

  private final FlowPane text = new FlowPane();
  private final Label figures = new Label();
  private final String summary;

  HeatText(HeatMap map) {
    getStyleClass().add("heat-text-box");
    text.getStyleClass().add("heat-text");
    summary =
        map.tokens() == 0
            ? "No token of this text is known to the model."
            : String.format(
                Locale.ROOT,
                "%.2f bits a token, %,.0f in %,d tokens. Point at one to see its own.",
                map.bitsPerToken(),
                map.bits(),
                map.tokens());
    figures.setText(summary);
    figures.getStyleClass().add("muted");
    figures.setMinHeight(Region.USE_PREF_SIZE);
    map.pieces().stream().limit(MOST).forEach(this::add);
    if (map.pieces().size() > MOST) {
      Label more = new Label(" … the rest of the text is scored, too long to be drawn.");
      more.getStyleClass().add("muted");
      text.getChildren().add(more);
    }
    text.setOnMouseExited(event -> figures.setText(summary));
    getChildren().addAll(text, figures);
  }

  private void add(HeatPiece piece) {
    if (piece.scored()) {
      Label label = new Label(piece.text());
      HeatScale.dress(label, piece.bits());
      label.setMinWidth(Region.USE_PREF_SIZE);
      String told =
          String.format(
              Locale.ROOT,
              "%s: %.2f bits, probability %.2g",
              piece.token(),
              piece.bits(),
              Math.pow(2, -piece.bits()));
      label.setAccessibleText(told);
      label.setOnMouseEntered(event -> figures.setText(told));
      text.getChildren().add(label);
      return;
    }
    String[] lines = piece.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        Region end = new Region();
        end.prefWidthProperty().bind(text.widthProperty());
        text.getChildren().add(end);
      }
      if (!lines[i].isEmpty()) {
        Label gap = new Label(lines[i].isBlank() ? " " : lines[i]);
        gap.getStyleClass().add("heat-gap");
        text.getChildren().add(gap);
      }
    }
  }
}
