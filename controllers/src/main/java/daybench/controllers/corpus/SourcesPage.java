package daybench.controllers.corpus;

import daybench.controllers.background.Background;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.datasets.UserException;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.JdkDocumentationSource;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The page of the text: where it comes from, and its first documents. */
public final class SourcesPage {
  private final ObservableList<SourceChoice> sources = FXCollections.observableArrayList();
  private final BooleanProperty blankLines = new SimpleBooleanProperty(this, "blankLines");
  private final StringProperty column =
      new SimpleStringProperty(this, "column", SourceSelection.NOTHING.column());
  private final Loading<CorpusPreview> preview;
  private SourceSelection previewed = SourceSelection.NOTHING;

  SourcesPage(Background background) {
    this.preview = new Loading<>(background);
    changed(this::readPreview);
  }

  /** Told whenever something is chosen. */
  void changed(Runnable listener) {
    sources.subscribe(listener);
    blankLines.subscribe(listener);
    column.subscribe(listener);
  }

  public ObservableList<SourceChoice> sources() {
    return sources;
  }

  /** Whether blank lines separate documents in plain text; otherwise a file is a document. */
  public BooleanProperty blankLines() {
    return blankLines;
  }

  /** The column of tables that holds the text. */
  public StringProperty column() {
    return column;
  }

  /** The first documents as they will be read. */
  public ReadOnlyObjectProperty<Loadable<CorpusPreview>> preview() {
    return preview.state();
  }

  /** Whether there are tables among the sources. */
  public boolean hasTables() {
    return sources.stream().anyMatch(one -> one.kind() == SourceKind.TABLE);
  }

  /** Adds files and folders, unless they are chosen already. */
  public void add(List<Path> paths) {
    paths.forEach(path -> add(SourceChoice.of(path)));
  }

  /**
   * Adds a file on the web.
   *
   * @return what is wrong with the address, in a sentence; empty where it was added
   */
  public String addAddress(String address) {
    try {
      add(SourceChoice.at(address));
      return "";
    } catch (UserException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void add(SourceChoice choice) {
    if (sources.stream().noneMatch(one -> one.location().equals(choice.location()))) {
      sources.add(choice);
    }
  }

  /** Whether the JDK that runs the window has its documentation with it. */
  public boolean hasJdkDocumentation() {
    return JdkDocumentationSource.locate().isPresent();
  }

  /** Adds the documentation of the JDK that runs the window. */
  public void addJdkDocumentation() {
    JdkDocumentationSource.locate().ifPresent(archive -> add(List.of(archive)));
  }

  /** Puts a source in the place of another: the same of another kind or weight. */
  public void replace(SourceChoice source, SourceChoice other) {
    int index = sources.indexOf(source);
    if (index >= 0 && !source.equals(other)) {
      sources.set(index, other);
    }
  }

  private void readPreview() {
    SourceSelection now = selection();
    if (now.local().isEmpty()) {
      preview.clear();
    } else if (!now.sameText(previewed)) {
      preview.load(cancel -> CorpusPreviews.read(now, cancel));
    }
    previewed = now;
  }

  /** What is chosen. */
  SourceSelection selection() {
    return new SourceSelection(
        List.copyOf(sources),
        blankLines.get() ? DocumentBoundary.BLANK_LINES : DocumentBoundary.FILE,
        column.get().strip());
  }
}
