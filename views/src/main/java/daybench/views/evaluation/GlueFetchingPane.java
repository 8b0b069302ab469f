package daybench.views.evaluation;

import daybench.controllers.evaluation.GlueFetching;
import daybench.controllers.evaluation.GlueOffer;
import daybench.controllers.jobs.JobProgress;
import daybench.controllers.jobs.JobSnapshot;
import daybench.views.controls.ErrorBanner;
import daybench.views.wizard.Quantity;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What would be downloaded and whether it may be, then how far it is. */
final class GlueFetchingPane extends VBox {
  private final GlueFetching fetching;

  GlueFetchingPane(GlueFetching fetching) {
    this.fetching = fetching;
    getStyleClass().add("wizard-part");
    fetching.offer().subscribe(now -> show());
    fetching.work().subscribe(now -> show());
    fetching.failure().subscribe(now -> show());
  }

  private void show() {
    getChildren().clear();
    fetching.offer().get().ifPresent(offer -> getChildren().add(asked(offer)));
    fetching.work().get().ifPresent(work -> getChildren().add(shown(work)));
    fetching.failure().get().ifPresent(why -> getChildren().add(new ErrorBanner(why)));
    setManaged(!getChildren().isEmpty());
  }

  private Node asked(GlueOffer offer) {
    Label what =
        muted(
            "%s are downloaded from their publishers to %s: %s. Each file's published hash is"
                    .formatted(
                        Quantity.bytes(offer.bytes()),
                        offer.folder(),
                        String.join(", ", offer.tasks()))
                + " verified. The tasks have licences of their own.");
    Button agree = button("Download");
    agree.setId("glue-agree");
    agree.getStyleClass().add("accent");
    agree.setOnAction(event -> fetching.fetch());
    Button decline = button("Not now");
    decline.setOnAction(event -> fetching.decline());
    HBox row = new HBox(agree, decline);
    row.getStyleClass().add("field-row");
    return spaced(what, row);
  }

  private Node shown(JobSnapshot work) {
    Optional<JobProgress> progress = work.progress();
    double fraction = progress.map(JobProgress::fraction).orElse(Double.NaN);
    ProgressBar bar =
        new ProgressBar(Double.isNaN(fraction) ? ProgressBar.INDETERMINATE_PROGRESS : fraction);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Download of GLUE's files");
    Button cancel = button("Cancel");
    cancel.setId("glue-cancel");
    cancel.setOnAction(event -> fetching.cancel());
    return spaced(bar, muted(progress.map(GlueFetchingPane::words).orElse("Starting")), cancel);
  }

  private static String words(JobProgress progress) {
    String left =
        Double.isNaN(progress.remainingSeconds())
            ? ""
            : "; about %s left".formatted(Quantity.time(progress.remainingSeconds()));
    return "%s: %s of %s%s"
        .formatted(
            progress.phase(),
            Quantity.bytes(progress.done()),
            progress.total() < 0 ? "?" : Quantity.bytes(progress.total()),
            left);
  }

  private static VBox spaced(Node... parts) {
    VBox box = new VBox(parts);
    box.getStyleClass().add("wizard-part");
    return box;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }

  private static Button button(String text) {
    Button button = new Button(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
