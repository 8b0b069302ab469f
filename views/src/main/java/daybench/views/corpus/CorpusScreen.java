package daybench.views.corpus;

import daybench.controllers.background.Loadable;
import daybench.controllers.corpus.CorpusPageModel;
import daybench.controllers.corpus.CorpusSummary;
import daybench.controllers.jobs.JobSnapshot;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.navigation.Place;
import daybench.controllers.notices.Notices;
import daybench.views.controls.ErrorBanner;
import daybench.views.screen.WatchingScreen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The page of a corpus: its preparation, then what is in it. */
public final class CorpusScreen extends WatchingScreen {
  private final CorpusPageModel model;
  private final VBox page = new VBox();
  private final WorkCard work;
  private final SamplesCard samples;
  private final ScrollPane node = new ScrollPane(page);
  private final Button train = new Button("Train on it");

  public CorpusScreen(CorpusPageModel model, Navigator navigator, Notices notices) {
    super(model);
    this.model = model;
    this.work = new WorkCard(() -> model.cancel(notices::tell), () -> model.again(notices::tell));
    this.samples = new SamplesCard(model);
    page.getStyleClass().add("wizard-page");
    node.setFitToWidth(true);
    node.getStyleClass().add("edge-to-edge");
    train.getStyleClass().add("accent");
    train.setDisable(true);
    train.setOnAction(
        event -> navigator.go(new Place.NewRun(Optional.of(model.folder()), Optional.empty())));
    hold(model.summary().subscribe(this::show));
    hold(model.work().subscribe(this::show));
  }

  private void show(Optional<JobSnapshot> now) {
    if (now.isPresent()) {
      work.show(now.get());
      page.getChildren().setAll(work);
    }
  }

  private void show(Loadable<CorpusSummary> state) {
    train.setDisable(state.ready().isEmpty());
    switch (state) {
      case Loadable.Idle<CorpusSummary>() -> {}
      case Loadable.Loading<CorpusSummary>() -> {
        if (!page.getChildren().contains(samples)) {
          ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
          waiting.setMaxWidth(Double.MAX_VALUE);
          page.getChildren().setAll(waiting);
        }
      }
      case Loadable.Failed<CorpusSummary>(var failure) ->
          page.getChildren().setAll(new ErrorBanner(failure));
      case Loadable.Ready<CorpusSummary>(CorpusSummary ready) -> {
        samples.show(ready.samples());
        page.getChildren()
            .setAll(
                new FiguresCard(ready),
                new LengthsCard(ready.lengths(), ready.fillRatio()),
                samples);
      }
    }
  }

  @Override
  public String title() {
    return model.name();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> actions() {
    return List.of(train);
  }
}
