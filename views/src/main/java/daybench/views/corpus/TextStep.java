package daybench.views.corpus;

import daybench.controllers.corpus.CorpusWizard;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.Segments;
import daybench.views.wizard.Fields;
import daybench.views.wizard.WizardStep;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Where the text comes from: dropped or chosen, with its first documents beside it. */
final class TextStep implements WizardStep {
  private final CorpusWizard wizard;
  private final FileChoosers choosers;
  private final VBox chosen = new VBox();
  private final HBox node;

  TextStep(CorpusWizard wizard, FileChoosers choosers) {
    this.wizard = wizard;
    this.choosers = choosers;
    Label title = new Label("Sources");
    title.getStyleClass().add("section-title");
    chosen.getStyleClass().add("source-list");
    Card sources = new Card(title, dropArea(), chosen, boundary());
    sources.getStyleClass().add("source-card");
    PreviewCard preview = new PreviewCard(wizard.preview());
    HBox.setHgrow(preview, Priority.ALWAYS);
    node = new HBox(sources, preview);
    node.getStyleClass().add("wizard-page");
    wizard.sources().subscribe(this::showSources);
    showSources();
  }

  private Node dropArea() {
    FontIcon icon = new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN);
    icon.getStyleClass().add("drop-icon");
    Label words = new Label("Drop files or folders of text here");
    words.getStyleClass().add("drop-words");
    Button files = new Button("Choose files…");
    files.setOnAction(
        event ->
            wizard.add(
                choosers.files(
                    files.getScene().getWindow(), "Text files", Optional.empty(), List.of())));
    Button folder = new Button("Choose folder…");
    folder.setOnAction(
        event ->
            choosers
                .folder(folder.getScene().getWindow(), "Folder of text", Optional.empty())
                .ifPresent(path -> wizard.add(List.of(path))));
    FlowPane buttons = new FlowPane(files, folder);
    buttons.getStyleClass().add("drop-buttons");
    if (wizard.hasJdkDocumentation()) {
      Button jdk = new Button("Use the JDK's documentation");
      jdk.setOnAction(event -> wizard.addJdkDocumentation());
      buttons.getChildren().add(jdk);
    }
    VBox area = new VBox(icon, words, buttons);
    area.getStyleClass().add("drop-area");
    area.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
          }
          event.consume();
        });
    area.setOnDragDropped(this::dropped);
    return area;
  }

  private void dropped(DragEvent event) {
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      wizard.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(files);
    event.consume();
  }

  private Node boundary() {
    return Fields.named(
        "A document of plain text is",
        Segments.of(
            wizard.blankLines(), List.of(false, true), lines -> lines ? "a block" : "a file"),
        "A block lies between blank lines. Held-out text is chosen by documents.");
  }

  private void showSources() {
    chosen
        .getChildren()
        .setAll(
            wizard.sources().stream()
                .<Node>map(
                    source ->
                        new SourceRow(
                            source,
                            kind -> wizard.change(source, kind),
                            () -> wizard.sources().remove(source)))
                .toList());
    boolean none = wizard.sources().isEmpty();
    chosen.setVisible(!none);
    chosen.setManaged(!none);
  }

  @Override
  public String title() {
    return "Text";
  }

  @Override
  public Node node() {
    return node;
  }
}
