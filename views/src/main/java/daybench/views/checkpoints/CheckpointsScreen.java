package daybench.views.checkpoints;

import daybench.controllers.background.Failure;
import daybench.controllers.checkpoints.CheckpointItem;
import daybench.controllers.checkpoints.CheckpointsModel;
import daybench.controllers.checkpoints.ExportKind;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.EmptyState;
import daybench.views.controls.ErrorBanner;
import daybench.views.jobs.WorkList;
import daybench.views.screen.WatchingScreen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The checkpoints of a run: kept, deleted, asked, exported, gone on from. */
public final class CheckpointsScreen extends WatchingScreen {
  private final CheckpointsModel model;
  private final FileChoosers choosers;
  private final CheckpointTable table;
  private final WorkList work;
  private final StackPane middle = new StackPane();
  private final VBox node = new VBox();
  private final Button ask = button("Ask", MaterialDesignF.FORM_TEXTBOX);
  private final MenuButton export =
      new MenuButton("Export", new FontIcon(MaterialDesignE.EXPORT_VARIANT));
  private final Button score =
      button("Score on GLUE", MaterialDesignC.CHECKBOX_MARKED_CIRCLE_OUTLINE);
  private final Button pin = button("Pin", MaterialDesignP.PIN_OUTLINE);
  private final Button delete = button("Move to trash", MaterialDesignT.TRASH_CAN_OUTLINE);
  private final Button resume = button("Resume from here", MaterialDesignP.PLAY_OUTLINE);
  private final Button importing = button("Import a model…", MaterialDesignI.IMPORT);
  private Path chosenLast = Path.of("");

  /**
   * The screen.
   *
   * @param inspect goes to where a checkpoint is asked
   * @param evaluate goes to where a checkpoint is scored on tasks
   * @param reveal shows a folder in the file manager of the desktop
   */
  public CheckpointsScreen(
      CheckpointsModel model,
      FileChoosers choosers,
      Consumer<Path> inspect,
      Consumer<Path> evaluate,
      Consumer<Path> reveal) {
    super(model);
    this.model = model;
    this.choosers = choosers;
    table = new CheckpointTable(model.items());
    work = new WorkList(model.work(), reveal);
    for (ExportKind kind : ExportKind.values()) {
      MenuItem item = new MenuItem(kind.label());
      item.setOnAction(event -> withChosen(chosen -> export(chosen, kind)));
      export.getItems().add(item);
    }
    ask.setOnAction(event -> withChosen(chosen -> inspect.accept(chosen.folder())));
    score.setOnAction(event -> withChosen(chosen -> evaluate.accept(chosen.folder())));
    score.setTooltip(new Tooltip("Fine-tune the checkpoint on tasks of GLUE and score it"));
    pin.setOnAction(event -> withChosen(chosen -> model.pin(chosen, !chosen.pinned())));
    delete.setOnAction(event -> withChosen(model::delete));
    resume.setOnAction(event -> withChosen(model::resume));
    importing.setOnAction(event -> chooseImport());
    pin.setTooltip(new Tooltip("A pinned checkpoint is never deleted by the run  P"));
    delete.setTooltip(new Tooltip("Move the checkpoint to the trash folder  Delete"));
    resume.setTooltip(
        new Tooltip("Go on from this checkpoint, bit for bit; later ones are set aside"));
    importing.setTooltip(new Tooltip("Take a BERT model over from a Hugging Face folder"));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.P) {
            pin.fire();
          } else if (event.getCode() == KeyCode.DELETE) {
            delete.fire();
          } else if (event.getCode() == KeyCode.ENTER) {
            ask.fire();
          }
        });
    Card card = new Card(tools(), middle);
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    node.getChildren().addAll(card, work);
    node.getStyleClass().add("checkpoints");
    hold(model.items().subscribe(this::choose));
    hold(work::close);
    hold(
        Subscription.combine(
            table.getSelectionModel().selectedItemProperty().subscribe(this::enable),
            model.live().subscribe(this::enable),
            model.failure().subscribe(this::choose),
            model.looked().subscribe(this::choose)));
  }

  private Node tools() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(ask, score, export, resume, pin, space, delete);
    row.getStyleClass().add("checkpoint-tools");
    return row;
  }

  private static Button button(String text, Ikon icon) {
    Button button = new Button(text, new FontIcon(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** By its place, since a table that is given new rows may keep the item of an old one. */
  private @Nullable CheckpointItem chosen() {
    int index = table.getSelectionModel().getSelectedIndex();
    return index >= 0 && index < model.items().size() ? model.items().get(index) : null;
  }

  private void withChosen(Consumer<CheckpointItem> act) {
    @Nullable CheckpointItem chosen = chosen();
    if (chosen != null) {
      act.accept(chosen);
    }
  }

  private void export(CheckpointItem item, ExportKind kind) {
    model.export(item, kind, model.proposedTarget(item, kind));
  }

  private void chooseImport() {
    choosers
        .folder(node.getScene().getWindow(), "Hugging Face folder", Optional.empty())
        .ifPresent(model::importFolder);
  }

  private void enable() {
    @Nullable CheckpointItem chosen = chosen();
    if (chosen != null) {
      chosenLast = chosen.folder();
    }
    boolean usable = chosen != null && chosen.readable();
    ask.setDisable(!usable);
    export.setDisable(!usable);
    score.setDisable(!usable);
    pin.setDisable(chosen == null);
    pin.setText(chosen != null && chosen.pinned() ? "Unpin" : "Pin");
    delete.setDisable(chosen == null || !model.deletable(chosen));
    resume.setDisable(chosen == null || !model.resumable(chosen));
  }

  private void choose() {
    Optional<Failure> failure = model.failure().get();
    if (failure.isPresent()) {
      middle.getChildren().setAll(new ErrorBanner(failure.get()));
    } else if (model.items().isEmpty() && model.looked().get()) {
      middle
          .getChildren()
          .setAll(
              new EmptyState(
                  MaterialDesignS.SOURCE_COMMIT,
                  "No checkpoint yet",
                  "The run saves one from time to time, at parts of its budget, and at its end."));
    } else if (!middle.getChildren().equals(List.of(table))) {
      middle.getChildren().setAll(table);
    }
    reselect();
    enable();
  }

  /** The list may have been replaced: what was chosen is chosen again, as it is now. */
  private void reselect() {
    List<CheckpointItem> items = model.items();
    if (!items.isEmpty()) {
      int last = items.stream().map(CheckpointItem::folder).toList().indexOf(chosenLast);
      table.getSelectionModel().clearAndSelect(Math.max(0, last));
    }
  }

  @Override
  public String title() {
    return "Checkpoints of " + model.name();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> actions() {
    return List.of(importing);
  }
}
