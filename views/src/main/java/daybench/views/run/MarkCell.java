package daybench.views.run;

import daybench.controllers.run.Mark;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A moment of a run in a list. */
final class MarkCell extends ListCell<Mark> {
  private static final PseudoClass ALARMING = PseudoClass.getPseudoClass("alarming");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

  private final FontIcon icon = new FontIcon();
  private final Label text = new Label();
  private final Label when = new Label();
  private final HBox row;

  MarkCell() {
    text.setWrapText(true);
    when.getStyleClass().add("caption");
    when.getStyleClass().add("mark-when");
    icon.getStyleClass().add("mark-icon");
    VBox words = new VBox(text, when);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(icon, words);
    row.getStyleClass().add("mark-row");
    getStyleClass().add("mark-cell");
    setPrefWidth(0); // as wide as the list, so that long texts wrap
    setMinHeight(Region.USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(@Nullable Mark mark, boolean empty) {
    super.updateItem(mark, empty);
    if (empty || mark == null) {
      setGraphic(null);
      pseudoClassStateChanged(ALARMING, false);
      return;
    }
    icon.setIconCode(icon(mark.kind()));
    text.setText(mark.text());
    when.setText(
        "%s · step %s · %s"
            .formatted(
                mark.kind().label(),
                Figures.count((double) mark.step()),
                TIME.format(mark.time().atZone(ZoneId.systemDefault()))));
    pseudoClassStateChanged(ALARMING, mark.kind().alarming());
    setAccessibleText(mark.kind().label() + ": " + mark.text());
    setGraphic(row);
  }

  private static Ikon icon(Mark.Kind kind) {
    return switch (kind) {
      case START -> MaterialDesignP.PLAY_CIRCLE_OUTLINE;
      case STATE -> MaterialDesignF.FLAG_OUTLINE;
      case VALIDATION -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
      case CHECKPOINT -> MaterialDesignC.CONTENT_SAVE_OUTLINE;
      case REQUEST -> MaterialDesignH.HAND_POINTING_RIGHT;
      case BUDGET -> MaterialDesignT.TIMER_OUTLINE;
      case SKIP -> MaterialDesignS.SKIP_NEXT_CIRCLE_OUTLINE;
      case WENT_BACK -> MaterialDesignR.REWIND_OUTLINE;
      case WARNING -> MaterialDesignA.ALERT_OUTLINE;
    };
  }
}
