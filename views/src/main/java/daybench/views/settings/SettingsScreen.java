package daybench.views.settings;

import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.DeviceChoice;
import daybench.controllers.workspace.SettingsModel;
import daybench.controllers.workspace.ThemeChoice;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.Segments;
import daybench.views.screen.Screen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The settings of the window. A change holds at once. */
public final class SettingsScreen implements Screen {
  private static final int MOST_THREADS = 256;

  private final SettingsModel model;
  private final FileChoosers choosers;
  private final Label workspace = new Label();
  private final ScrollPane node;
  private final Subscription subscription;

  public SettingsScreen(SettingsModel model, FileChoosers choosers) {
    this.model = model;
    this.choosers = choosers;
    AppSettings now = model.settings().get();
    VBox page =
        new VBox(
            section(
                "Workspace",
                new SettingRow(
                    "Folder",
                    "Corpora, runs and models are kept here. Another one is opened at once; what runs in"
                        + " this one goes on.",
                    workspaceField())),
            section(
                "Looks",
                new SettingRow(
                    "Theme", "Follow system is light or dark as the desktop is.", themeChoice(now)),
                new SettingRow("Text size", "In pixels.", textSize(now))),
            section(
                "Computing",
                new SettingRow(
                    "Device",
                    "What a new run and its Measure begin with. Automatic takes a CUDA device where"
                        + " libtorch can use one. Inspect always computes on the processor.",
                    deviceChoice(now)),
                new SettingRow(
                    "Threads",
                    "For new runs, Measure, new corpora and, from its next start, Inspect. 0 takes all cores,"
                        + " for Inspect half of them. One fewer keeps the machine pleasant to work at.",
                    threads(now))));
    page.getStyleClass().add("settings-page");
    node = new ScrollPane(page);
    node.setFitToWidth(true);
    node.getStyleClass().add("edge-to-edge");
    subscription = model.settings().subscribe(this::show);
  }

  private static Card section(String title, Node... rows) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-title");
    Card card = new Card(heading);
    card.getChildren().addAll(rows);
    return card;
  }

  private Node workspaceField() {
    workspace.getStyleClass().add("path");
    Button change = new Button("Change…");
    change.setMinWidth(Region.USE_PREF_SIZE);
    change.setOnAction(
        event ->
            choosers
                .folder(
                    change.getScene().getWindow(),
                    "Workspace folder",
                    Optional.of(model.settings().get().workspace()))
                .ifPresent(folder -> model.change(old -> old.withWorkspace(folder))));
    workspace.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    HBox field = new HBox(workspace, change);
    field.getStyleClass().add("setting-path");
    return field;
  }

  private Node themeChoice(AppSettings now) {
    Segments<ThemeChoice> segments =
        new Segments<>(
            theme -> model.change(old -> old.withTheme(theme)),
            List.of(
                new Segments.Choice<>(ThemeChoice.FOLLOW_SYSTEM, "Follow system"),
                new Segments.Choice<>(ThemeChoice.LIGHT, "Light"),
                new Segments.Choice<>(ThemeChoice.DARK, "Dark")));
    segments.select(now.theme());
    return segments;
  }

  private Node deviceChoice(AppSettings now) {
    Segments<DeviceChoice> segments =
        new Segments<>(
            device -> model.change(old -> old.withDevice(device)),
            List.of(
                new Segments.Choice<>(DeviceChoice.AUTO, "Automatic"),
                new Segments.Choice<>(DeviceChoice.CPU, "Processor"),
                new Segments.Choice<>(DeviceChoice.CUDA, "CUDA")));
    segments.select(now.device());
    return segments;
  }

  private Node textSize(AppSettings now) {
    Spinner<Integer> spinner =
        new Spinner<>(AppSettings.SMALLEST_TEXT, AppSettings.LARGEST_TEXT, now.textSize());
    spinner.setAccessibleText("Text size in pixels");
    spinner
        .valueProperty()
        .subscribe((old, size) -> model.change(settings -> settings.withTextSize(size)));
    return spinner;
  }

  private Node threads(AppSettings now) {
    Spinner<Integer> spinner = new Spinner<>(0, MOST_THREADS, now.threads());
    spinner.setEditable(true);
    spinner.setAccessibleText("Threads");
    spinner
        .valueProperty()
        .subscribe((old, count) -> model.change(settings -> settings.withThreads(count)));
    return spinner;
  }

  private void show(AppSettings settings) {
    workspace.setText(settings.workspace().toString());
  }

  @Override
  public String title() {
    return "Settings";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }
}
