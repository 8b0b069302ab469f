package daybench.views.evaluation;

import daybench.controllers.background.Failure;
import daybench.controllers.evaluation.EvaluationModel;
import daybench.controllers.evaluation.EvaluationView;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.jobs.JobState;
import daybench.controllers.workspace.Standing;
import daybench.views.controls.ErrorBanner;
import daybench.views.run.Chips;
import daybench.views.wizard.Quantity;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How an evaluation stands, how far it is, and how it is stopped and gone on with. */
final class ProgressCard extends VBox {
  private final EvaluationModel model;
  private final Label about = new Label();
  private final Label chip = Chips.make();
  private final ProgressBar bar = new ProgressBar();
  private final Label progress = new Label();
  private final Label protocol = new Label();
  private final Button stop = new Button("Stop");
  private final Button resume = new Button("Go on");
  private final VBox trouble = new VBox();

  ProgressCard(EvaluationModel model) {
    this.model = model;
    getStyleClass().add("panel-card");
    about.getStyleClass().add("section-title");
    about.setMinWidth(0);
    stop.setId("stop-evaluation");
    stop.setOnAction(event -> model.stop());
    resume.setId("resume-evaluation");
    resume.getStyleClass().add("accent");
    resume.setOnAction(event -> model.resume());
    for (Button button : new Button[] {stop, resume}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(about, chip, gap, stop, resume);
    head.getStyleClass().add("card-title-row");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Runs made");
    progress.getStyleClass().add("muted");
    protocol.getStyleClass().add("muted");
    protocol.setWrapText(true);
    trouble.managedProperty().bind(trouble.visibleProperty());
    getChildren().addAll(head, bar, progress, protocol, trouble);
  }

  /** Shows what its folder tells, and what the command says that works on it. */
  void show(Optional<EvaluationView> view, Optional<JobSnapshot> job, boolean live) {
    boolean starting = view.isEmpty();
    Standing standing =
        view.map(EvaluationView::standing)
            .filter(one -> !live || one.live() || one == Standing.FINISHED)
            .orElse(live ? Standing.STARTING : Standing.FAILED);
    Chips.show(chip, standing);
    about.setText(view.map(EvaluationView::model).filter(text -> !text.isEmpty()).orElse("GLUE"));
    bar.setProgress(
        starting ? live ? ProgressBar.INDETERMINATE_PROGRESS : 0 : view.get().fraction());
    progress.setText(view.map(one -> words(one, live)).orElse(live ? STARTS : ""));
    protocol.setText(view.map(EvaluationView::protocol).orElse(""));
    stop.setVisible(live);
    resume.setVisible(!live && view.map(one -> !one.complete()).orElse(job.isPresent()));
    resume.setText(view.isPresent() ? "Go on" : "Try again");
    tell(view, job, live);
  }

  private static final String STARTS =
      "Starting: a few steps are measured to say how long it takes. It goes on when the window is"
          + " closed.";

  private static String words(EvaluationView view, boolean live) {
    StringBuilder text = new StringBuilder(view.progress());
    if (live && !Double.isNaN(view.remainingSeconds())) {
      text.append("; about ").append(Quantity.time(view.remainingSeconds())).append(" left");
    }
    if (live && !view.atWork().isEmpty()) {
      text.append("; now ").append(view.atWork());
    }
    return text.toString();
  }

  private void tell(Optional<EvaluationView> view, Optional<JobSnapshot> job, boolean live) {
    trouble.getChildren().clear();
    String said = view.map(EvaluationView::message).orElse("");
    if (said.isEmpty() && !live) {
      said =
          job.filter(one -> one.state() == JobState.FAILED || one.state() == JobState.LOST)
              .map(JobSnapshot::message)
              .orElse("");
    }
    if (!said.isEmpty()) {
      trouble
          .getChildren()
          .add(
              new ErrorBanner(
                  new Failure(
                      said,
                      model.folder().toString(),
                      "Runs that are made are kept; mend the cause and go on.",
                      "")));
    }
    trouble.setVisible(!trouble.getChildren().isEmpty());
  }
}
