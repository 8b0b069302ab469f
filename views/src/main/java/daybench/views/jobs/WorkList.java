package daybench.views.jobs;

import daybench.controllers.jobs.JobList;
import daybench.controllers.jobs.JobState;
import daybench.controllers.jobs.ListedJob;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Jobs such as exports: how far they are, and what came of them. */
public final class WorkList extends VBox {
  private final JobList jobs;
  private final Consumer<Path> reveal;
  private final ListChangeListener<ListedJob> changed = change -> show();

  /**
   * The list.
   *
   * @param reveal shows what a job made in the file manager of the desktop
   */
  public WorkList(JobList jobs, Consumer<Path> reveal) {
    this.jobs = jobs;
    this.reveal = reveal;
    getStyleClass().add("work-list");
    jobs.items().addListener(changed);
    show();
  }

  private void show() {
    getChildren().setAll(jobs.items().stream().map(this::row).toList());
    setVisible(!jobs.items().isEmpty());
    setManaged(!jobs.items().isEmpty());
  }

  private Node row(ListedJob job) {
    Label title = new Label(job.title());
    title.getStyleClass().add("work-title");
    Label doing = new Label(job.doing());
    doing.setWrapText(true);
    doing.getStyleClass().add(job.state() == JobState.FAILED ? "work-failed" : "muted");
    VBox words = new VBox(title, doing);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(words);
    row.getStyleClass().add("work-row");
    if (job.live()) {
      ProgressBar bar = new ProgressBar(job.fraction());
      bar.setPrefWidth(160);
      bar.setAccessibleText("Progress of " + job.title());
      row.getChildren().addAll(bar, button("Cancel", () -> jobs.cancel(job)));
    } else {
      if (job.state() == JobState.DONE) {
        row.getChildren().add(button("Show folder", () -> reveal.accept(job.target())));
      }
      Button away = new Button("", new FontIcon(MaterialDesignC.CLOSE));
      away.getStyleClass().addAll("flat", "button-icon", "small");
      away.setTooltip(new Tooltip("Take it off this list; what was made stays"));
      away.setAccessibleText("Take " + job.title() + " off this list");
      away.setOnAction(event -> jobs.forget(job));
      row.getChildren().add(away);
    }
    return row;
  }

  private static Button button(String text, Runnable act) {
    Button button = new Button(text);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  /** Follows the jobs no longer. */
  public void close() {
    jobs.items().removeListener(changed);
  }
}
