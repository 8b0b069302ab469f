package daybench.views.newrun;

import daybench.controllers.background.Failure;
import daybench.controllers.newrun.DerivedSettings;
import daybench.controllers.newrun.DerivedSettings.Reach;
import daybench.controllers.newrun.DevicePage;
import daybench.controllers.newrun.TrialResult;
import daybench.views.controls.Card;
import daybench.views.controls.ErrorBanner;
import daybench.views.controls.Segments;
import daybench.views.controls.StatTile;
import daybench.views.wizard.Fields;
import daybench.views.wizard.Quantity;
import daybench.views.wizard.WizardStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The device, and a short real trial on it. */
final class DeviceStep implements WizardStep {
  private final DevicePage page;
  private final VBox found = new VBox();
  private final VBox reached = new VBox();
  private final VBox node;

  DeviceStep(DevicePage page) {
    this.page = page;
    found.getStyleClass().add("estimate");
    reached.getStyleClass().add("estimate");
    node =
        new VBox(
            new Card(
                title("Device"),
                Fields.named(
                    "Compute on",
                    Segments.of(
                        page.device(),
                        List.of("AUTO", "CPU", "CUDA"),
                        one ->
                            switch (one) {
                              case "CPU" -> "Processor";
                              case "CUDA" -> "CUDA";
                              default -> "Automatic";
                            }),
                    "Automatic takes a CUDA device where libtorch can use one.")),
            new Card(title("Measure"), measuring(), found),
            new Card(title("What the budget will reach"), reached));
    node.getStyleClass().add("wizard-page");
    page.trial().measurement().subscribe(this::showFound);
    page.trial().failure().subscribe(this::showFound);
    page.derived().subscribe(this::show);
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("section-title");
    return title;
  }

  private Node measuring() {
    Button measure = new Button("Measure");
    measure.setId("measure");
    measure.getStyleClass().add("accent");
    measure.setOnAction(event -> page.measure());
    measure
        .disableProperty()
        .bind(
            page.trial()
                .running()
                .flatMap(runs -> page.derived().map(now -> runs || now.isEmpty())));
    Button stop = new Button("Stop");
    stop.setOnAction(event -> page.trial().stop());
    stop.visibleProperty().bind(page.trial().running());
    ProgressBar waiting = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    waiting.visibleProperty().bind(page.trial().running());
    Label words =
        new Label(
            "Trains for half a minute and keeps nothing: finds the largest micro-batch that fits,"
                + " and how fast it goes.");
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    HBox row = new HBox(measure, stop, waiting);
    row.getStyleClass().add("field-row");
    return new VBox(8, words, row);
  }

  private void showFound() {
    found.getChildren().clear();
    Optional<Failure> failure = page.trial().failure().get();
    if (failure.isPresent()) {
      found.getChildren().add(new ErrorBanner(failure.get()));
    }
    page.trial().measurement().get().ifPresent(this::tell);
  }

  private void tell(TrialResult trial) {
    Label device = new Label("On " + trial.device() + ", micro-batches of");
    device.getStyleClass().add("muted");
    found.getChildren().add(device);
    for (String line : trial.lines()) {
      Label label = new Label(line);
      label.getStyleClass().add("mono");
      found.getChildren().add(label);
    }
    HBox buttons = new HBox();
    buttons.getStyleClass().add("field-row");
    addUse(buttons, "Use the fastest", trial.fastest());
    if (trial.largest() != trial.fastest()) {
      addUse(buttons, "Use the largest that fits", trial.largest());
    }
    found.getChildren().add(buttons);
  }

  private void addUse(HBox buttons, String text, int microBatch) {
    if (microBatch > 0) {
      Button use = new Button(text + ": " + microBatch);
      use.setOnAction(event -> page.useMicroBatch(microBatch));
      buttons.getChildren().add(use);
    }
  }

  private void show(Optional<DerivedSettings> derived) {
    Optional<Reach> reach = derived.flatMap(DerivedSettings::reach);
    if (reach.isPresent()) {
      show(reach.get());
    } else {
      Label none = new Label("Measure first; another model or precision needs another measuring.");
      none.getStyleClass().add("muted");
      reached.getChildren().setAll(none);
    }
  }

  private void show(Reach reach) {
    FlowPane tiles =
        new FlowPane(
            tile("Steps", Quantity.count(reach.steps())),
            tile("Sequences", Quantity.compact(reach.sequences())),
            tile("Tokens", Quantity.compact(reach.tokens())),
            tile("Epochs", String.format(Locale.ROOT, "%.2f", reach.epochs())),
            tile("Validations", Quantity.count(reach.validations())),
            tile("Held-out tokens each", Quantity.compact(reach.heldOutTokens())));
    tiles.getStyleClass().add("tile-row");
    Label paper =
        new Label(
            String.format(
                Locale.ROOT,
                "%.2f %% of the %s sequences of the paper's best run.",
                100 * reach.shareOfPaper(),
                Quantity.compact(Reach.PAPER_SEQUENCES)));
    ProgressBar share = new ProgressBar(Math.min(1, reach.shareOfPaper()));
    share.setMaxWidth(480);
    share.setAccessibleText("Share of the paper's sequences");
    reached.getChildren().setAll(tiles, paper, share);
    if (!reach.warning().isEmpty()) {
      Label warning = new Label(reach.warning());
      warning.setWrapText(true);
      warning.getStyleClass().add("reach-warning");
      reached.getChildren().add(warning);
    }
  }

  private static StatTile tile(String name, String value) {
    StatTile tile = new StatTile(name, "");
    tile.value().set(value);
    return tile;
  }

  @Override
  public String title() {
    return "Device";
  }

  @Override
  public Node node() {
    return node;
  }
}
