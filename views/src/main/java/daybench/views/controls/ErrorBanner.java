package daybench.views.controls;

import daybench.controllers.background.Failure;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** A failure told in its place: what, where, what to do, and details to look at and to copy. */
public final class ErrorBanner extends VBox {
  private final HBox buttons = new HBox();

  /**
   * @param corner what stands beside the words, such as a button that puts the banner away
   */
  public ErrorBanner(Failure failure, Node... corner) {
    getStyleClass().add("error-banner");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(failure.what() + " " + failure.where() + " " + failure.advice());
    FontIcon icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
    icon.getStyleClass().add("error-icon");
    VBox words = new VBox(wrapped(failure.what(), "error-what"));
    words.getStyleClass().add("error-words");
    addUnlessEmpty(words, failure.where(), "error-where");
    addUnlessEmpty(words, failure.advice(), "error-advice");
    buttons.getStyleClass().add("error-actions");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(icon, words);
    row.getChildren().addAll(corner);
    row.getStyleClass().add("error-row");
    // Below the words, which would be left a narrow column beside them in a notice.
    getChildren().addAll(row, buttons);
    addCopying(failure);
  }

  private void addCopying(Failure failure) {
    Button copy = small("Copy details");
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(failure.text());
          Clipboard.getSystemClipboard().setContent(content);
          copy.setText("Copied");
        });
    if (failure.details().isEmpty()) {
      buttons.getChildren().add(copy);
      return;
    }
    TextArea details = new TextArea(failure.details());
    details.setEditable(false);
    details.getStyleClass().addAll("error-details", "mono");
    details.setPrefRowCount(8);
    details.setAccessibleText("Details of the failure");
    Button show = small("Details");
    show.setOnAction(
        event -> {
          boolean open = getChildren().remove(details);
          if (!open) {
            getChildren().add(details);
          }
          show.setText(open ? "Details" : "Hide details");
        });
    buttons.getChildren().addAll(show, copy);
  }

  private static Button small(String text) {
    Button button = new Button(text);
    button.getStyleClass().addAll("small", "flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static void addUnlessEmpty(VBox words, String text, String styleClass) {
    if (!text.isEmpty()) {
      words.getChildren().add(wrapped(text, styleClass));
    }
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
