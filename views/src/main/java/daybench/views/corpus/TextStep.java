package daybench.views.corpus;

import daybench.controllers.corpus.SourcesPage;
import daybench.views.choosers.FileChoosers;
import daybench.views.controls.Card;
import daybench.views.controls.Segments;
import daybench.views.wizard.Fields;
import daybench.views.wizard.WizardStep;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Where the text comes from: dropped or chosen, with its first documents beside it. */
final class TextStep implements WizardStep {
  private final SourcesPage page;
  private final FileChoosers choosers;
  private final VBox chosen = new VBox();
  private final BooleanProperty tables = new SimpleBooleanProperty(this, "tables");
  private final HBox node;

  TextStep(SourcesPage page, FileChoosers choosers) {
    this.page = page;
    this.choosers = choosers;
    Label title = new Label("Sources");
    title.getStyleClass().add("section-title");
    chosen.getStyleClass().add("source-list");
    Card sources = new Card(title, dropArea(), address(), chosen, boundary(), column());
    sources.getStyleClass().add("source-card");
    PreviewCard preview = new PreviewCard(page.preview());
    HBox.setHgrow(preview, Priority.ALWAYS);
    node = new HBox(sources, preview);
    node.getStyleClass().add("wizard-page");
    page.sources().subscribe(this::showSources);
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
            page.add(
                choosers.files(
                    files.getScene().getWindow(), "Text files", Optional.empty(), List.of())));
    Button folder = new Button("Choose folder…");
    folder.setOnAction(
        event ->
            choosers
                .folder(folder.getScene().getWindow(), "Folder of text", Optional.empty())
                .ifPresent(path -> page.add(List.of(path))));
    FlowPane buttons = new FlowPane(files, folder);
    buttons.getStyleClass().add("drop-buttons");
    if (page.hasJdkDocumentation()) {
      Button jdk = new Button("Use the JDK's documentation");
      jdk.setOnAction(event -> page.addJdkDocumentation());
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
      page.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    event.setDropCompleted(files);
    event.consume();
  }

  private Node boundary() {
    return Fields.named(
        "A document of plain text is",
        Segments.of(page.blankLines(), List.of(false, true), lines -> lines ? "a block" : "a file"),
        "A block lies between blank lines. Held-out text is chosen by documents.");
  }

  private Node column() {
    TextField name = new TextField();
    name.setPrefColumnCount(14);
    name.textProperty().bindBidirectional(page.column());
    VBox field =
        Fields.named(
            "Column of tables",
            name,
            "The column that holds the text; of Parquet, JSON, CSV and TSV, each row is a document.");
    field.visibleProperty().bind(tables);
    field.managedProperty().bind(tables);
    return field;
  }

  private Node address() {
    TextField address = new TextField();
    address.setPromptText("https://…");
    HBox.setHgrow(address, Priority.ALWAYS);
    Label wrong = new Label();
    wrong.getStyleClass().add("wizard-problem");
    wrong.setWrapText(true);
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    Button add = new Button("Add address");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.disableProperty().bind(address.textProperty().map(String::isBlank));
    Runnable take =
        () -> {
          wrong.setText(page.addAddress(address.getText()));
          if (wrong.getText().isEmpty()) {
            address.clear();
          }
        };
    add.setOnAction(event -> take.run());
    address.setOnAction(event -> take.run());
    HBox row = new HBox(address, add);
    row.getStyleClass().add("field-row");
    VBox field =
        Fields.named(
            "A file on the web",
            row,
            "Fetched when the corpus is prepared; #sha256=… behind it checks what came.");
    address.setAccessibleText("Address of a file on the web");
    field.getChildren().add(wrong);
    return field;
  }

  private void showSources() {
    chosen
        .getChildren()
        .setAll(
            page.sources().stream()
                .<Node>map(
                    source ->
                        new SourceRow(
                            source,
                            other -> page.replace(source, other),
                            () -> page.sources().remove(source)))
                .toList());
    tables.set(page.hasTables());
    boolean none = page.sources().isEmpty();
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
