package daybench.views.home;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What an empty workspace shows: the way from a text to a model, and where to begin. */
final class Welcome extends VBox {
  /**
   * The way, and the first steps.
   *
   * @param starts ways to begin
   */
  Welcome(List<Button> starts) {
    Label title = new Label("Pretrain a language model within a day");
    title.getStyleClass().add("welcome-title");
    Label text = new Label("Three steps, at this desk. What you make is kept in this workspace.");
    text.getStyleClass().add("muted");
    HBox way =
        new HBox(
            step(
                MaterialDesignD.DATABASE_PLUS_OUTLINE,
                "1  A corpus",
                "From Wikipedia, books, tables or any text: cleaned, with a vocabulary of its own."),
            step(
                MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE,
                "2  A run",
                "Choose a model and hours. Watch its loss, and what it has learnt so far."),
            step(
                MaterialDesignF.FORM_TEXTBOX,
                "3  A model",
                "Ask it for masked words, score it on GLUE, export it to Transformers."));
    way.getStyleClass().add("welcome-way");
    HBox begin = new HBox(starts.toArray(Button[]::new));
    begin.getStyleClass().add("empty-actions");
    Label demo =
        new Label(
            "The demo takes about six minutes and downloads nothing: it reads the JDK's documentation.");
    demo.getStyleClass().add("card-foot-text");
    getStyleClass().add("welcome");
    getChildren().addAll(title, text, way, begin, demo);
  }

  private static VBox step(Ikon icon, String name, String text) {
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("welcome-icon");
    Label title = new Label(name);
    title.getStyleClass().add("section-title");
    Label explanation = new Label(text);
    explanation.setWrapText(true);
    explanation.setMinHeight(USE_PREF_SIZE);
    explanation.getStyleClass().add("muted");
    VBox step = new VBox(picture, title, explanation);
    step.getStyleClass().addAll("panel-card", "welcome-step");
    return step;
  }
}
