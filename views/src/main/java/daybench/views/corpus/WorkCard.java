package daybench.views.corpus;

import daybench.controllers.background.Failure;
import daybench.controllers.jobs.JobProgress;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.jobs.JobState;
import daybench.views.controls.ErrorBanner;
import daybench.views.wizard.Quantity;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How a preparation goes, stage by stage. */
final class WorkCard extends VBox {
  private final Label title = new Label("Preparing");
  private final GridPane stages = new GridPane();
  private final VBox ending = new VBox();
  private final Button cancel = new Button("Stop");
  private final Runnable again;

  WorkCard(Runnable cancelled, Runnable again) {
    getStyleClass().add("panel-card");
    this.again = again;
    title.getStyleClass().add("section-title");
    cancel.setOnAction(event -> cancelled.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, cancel);
    head.getStyleClass().add("card-title-row");
    stages.getStyleClass().add("stages");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    stages
        .getColumnConstraints()
        .setAll(
            new ColumnConstraints(180),
            wide,
            new ColumnConstraints(120),
            new ColumnConstraints(150),
            new ColumnConstraints(120));
    getStyleClass().add("work-card");
    getChildren().addAll(head, stages, ending);
  }

  void show(JobSnapshot job) {
    boolean live = job.state().live();
    title.setText(live ? "Preparing; it goes on when the window is closed" : "Not prepared");
    cancel.setVisible(live);
    stages.getChildren().clear();
    for (int i = 0; i < job.phases().size(); i++) {
      boolean over = i < job.phases().size() - 1;
      addStage(i, job.phases().get(i), over, live);
    }
    if (live && job.phases().isEmpty()) {
      stages.add(new Label("Starting …"), 0, 0);
    }
    ending.getChildren().clear();
    if (!live && job.state() != JobState.DONE) {
      Button retry = new Button("Go on");
      retry.setOnAction(event -> again.run());
      ending
          .getChildren()
          .add(
              new ErrorBanner(
                  new Failure(
                      job.message(), "", "What was read so far is used when it goes on.", ""),
                  retry));
    }
  }

  private void addStage(int row, JobProgress stage, boolean over, boolean live) {
    double fraction = over ? 1 : stage.fraction();
    ProgressBar bar = new ProgressBar(Double.isNaN(fraction) ? (live ? -1 : 0) : fraction);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(stage.phase());
    stages.addRow(
        row,
        new Label(stage.phase()),
        bar,
        right(Double.isNaN(fraction) ? "" : "%d %%".formatted((int) (100 * fraction))),
        right(speed(stage)),
        right(
            over || Double.isNaN(stage.remainingSeconds())
                ? Quantity.time(stage.elapsedSeconds())
                : Quantity.time(stage.remainingSeconds()) + " left"));
  }

  private static String speed(JobProgress stage) {
    if (Double.isNaN(stage.perSecond())) {
      return "";
    }
    return stage.unit().equals("bytes")
        ? Quantity.bytes(stage.perSecond()) + "/s"
        : Quantity.compact(stage.perSecond()) + " " + stage.unit() + "/s";
  }

  private static Label right(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("stage-figure");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
