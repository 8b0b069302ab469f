package daybench.views.home;

import daybench.controllers.home.DemoModel;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** How far the demo is, until its run has a card of its own. */
final class DemoProgress extends VBox {
  DemoProgress(DemoModel demo) {
    FontIcon picture = new FontIcon(MaterialDesignW.WEATHER_SUNSET_UP);
    picture.getStyleClass().add("empty-icon");
    Label title = new Label("The demo is on its way");
    title.getStyleClass().add("empty-title");
    Label doing = new Label();
    doing.textProperty().bind(demo.doing());
    doing.getStyleClass().add("muted");
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(demo.fraction());
    bar.getStyleClass().add("demo-bar");
    Label text =
        new Label(
            "It prepares the documentation of the JDK as a corpus, then trains a tiny model on it"
                + " for five minutes. You may go elsewhere, or close the window: it goes on.");
    text.setWrapText(true);
    text.getStyleClass().add("empty-text");
    getStyleClass().add("empty-state");
    getChildren().addAll(picture, title, bar, doing, text);
  }
}
