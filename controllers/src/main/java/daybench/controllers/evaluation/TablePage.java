package daybench.controllers.evaluation;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.datasets.UserException;
import daybench.engine.evaluation.OwnTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The tables of a task of one's own, and what their columns are. */
public final class TablePage {
  private final ObjectProperty<Optional<Path>> training =
      new SimpleObjectProperty<>(this, "training", Optional.empty());
  private final ObjectProperty<Optional<Path>> development =
      new SimpleObjectProperty<>(this, "development", Optional.empty());
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final StringProperty secondText = new SimpleStringProperty(this, "secondText", "");
  private final StringProperty label = new SimpleStringProperty(this, "label", "");
  private final BooleanProperty regression = new SimpleBooleanProperty(this, "regression");
  private final Loading<PreviewedTable> preview;
  private final Loading<OwnTaskRow> found;
  private boolean guessing;

  TablePage(Background background) {
    this.preview = new Loading<>(background);
    this.found = new Loading<>(background);
    training.subscribe(this::look);
    preview.state().subscribe(now -> now.ready().ifPresent(this::guess));
    for (var choice : List.of(development, text, secondText, label, regression)) {
      choice.subscribe(now -> read()); // by its value: what nobody looked at tells nothing else
    }
  }

  /** The table that is learned from. */
  public ObjectProperty<Optional<Path>> training() {
    return training;
  }

  /** The table that models are compared on; without one, a tenth of the other is held out. */
  public ObjectProperty<Optional<Path>> development() {
    return development;
  }

  /** The column of the text. */
  public StringProperty text() {
    return text;
  }

  /** The column of the second text of pairs; empty where there is none. */
  public StringProperty secondText() {
    return secondText;
  }

  /** The column of the class or score. */
  public StringProperty label() {
    return label;
  }

  /** Whether the label is a number to be estimated. */
  public BooleanProperty regression() {
    return regression;
  }

  /** The columns and first rows of the table that is learned from. */
  public ReadOnlyObjectProperty<Loadable<PreviewedTable>> preview() {
    return preview.state();
  }

  /** What the tables have of the task. */
  public ReadOnlyObjectProperty<Loadable<OwnTaskRow>> found() {
    return found.state();
  }

  void close() {
    preview.clear();
    found.clear();
  }

  private void look() {
    found.clear();
    Optional<Path> file = training.get();
    if (file.isEmpty()) {
      preview.clear();
    } else {
      preview.load(cancel -> PreviewedTable.read(file.get()));
    }
  }

  private void guess(PreviewedTable table) {
    guessing = true;
    ColumnGuess guess = ColumnGuess.of(table);
    text.set(guess.text());
    secondText.set(guess.secondText());
    label.set(guess.label());
    guessing = false;
    read();
  }

  private void read() {
    if (guessing || preview.state().get().ready().isEmpty()) {
      return;
    }
    try {
      OwnTask task = task();
      found.load(cancel -> OwnTaskRow.read(task));
    } catch (UserException e) {
      found.clear();
    }
  }

  private OwnTask task() {
    Path file =
        training.get().orElseThrow(() -> new UserException("Choose the table to learn from."));
    if (text.get().isEmpty() || label.get().isEmpty()) {
      throw new UserException("Choose the columns of the text and of the label.");
    }
    if (text.get().equals(label.get())
        || secondText.get().equals(label.get())
        || text.get().equals(secondText.get())) {
      throw new UserException("Choose another column for each of text, second text and label.");
    }
    return new OwnTask(
        OwnTask.nameOf(file),
        file.toString(),
        development.get().map(Path::toString).orElse(null),
        text.get(),
        secondText.get().isEmpty() ? null : secondText.get(),
        label.get(),
        regression.get());
  }

  /**
   * What is chosen.
   *
   * @throws UserException where something is missing
   */
  LearnedTasks.Own learned() {
    if (preview.state().get() instanceof Loadable.Failed<PreviewedTable>(Failure failure)) {
      throw new UserException(failure.what());
    }
    OwnTask task = task();
    return switch (found.state().get()) {
      case Loadable.Ready<OwnTaskRow> _ -> new LearnedTasks.Own(task);
      case Loadable.Failed<OwnTaskRow>(Failure failure) -> throw new UserException(failure.what());
      case Loadable.Idle<OwnTaskRow>(), Loadable.Loading<OwnTaskRow>() ->
          throw new UserException("The table is being read.");
    };
  }
}
