package daybench.controllers.run;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.Standing;
import daybench.datasets.UserException;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A run as the window shows it, whoever works on it or worked on it. Its observable state changes
 * on the thread of the user interface; its files are read and written elsewhere.
 */
public final class RunModel implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_MARKS = 5_000;
  private static final int MOST_LOG_LINES = 2_000;

  private final RunFolder folder;
  private final RunTail tail;
  private final GoingOn goingOn;
  private final UiThread ui;
  private final Background background;
  private final Poller poller;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(this, "standing", Standing.NOT_STARTED);
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper(this, "detail", "");
  private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper(this, "device", "");
  private final ReadOnlyStringWrapper asked = new ReadOnlyStringWrapper(this, "asked", "");
  private final ReadOnlyObjectWrapper<RunFigures> figures =
      new ReadOnlyObjectWrapper<>(this, "figures", RunFigures.NONE);
  private final ReadOnlyObjectWrapper<RunCurves> curves =
      new ReadOnlyObjectWrapper<>(this, "curves", RunCurves.NONE);
  private final ObservableList<Setting> settings = FXCollections.observableArrayList();
  private final ObservableList<Mark> marks = FXCollections.observableArrayList();
  private final ObservableList<Prediction> predictions = FXCollections.observableArrayList();
  private final ObservableList<String> sentences = FXCollections.observableArrayList();
  private final ObservableList<String> log = FXCollections.observableArrayList();
  // Kept, since lists listen weakly to those they are views of.
  private final ObservableList<Setting> settingsShown =
      FXCollections.unmodifiableObservableList(settings);
  private final ObservableList<Mark> marksShown = FXCollections.unmodifiableObservableList(marks);
  private final ObservableList<Prediction> predictionsShown =
      FXCollections.unmodifiableObservableList(predictions);
  private final ObservableList<String> sentencesShown =
      FXCollections.unmodifiableObservableList(sentences);
  private final ObservableList<String> logShown = FXCollections.unmodifiableObservableList(log);
  private Poller.@Nullable Polling polling;
  private boolean watching;

  public RunModel(
      Path path,
      UiThread ui,
      Background background,
      Poller poller,
      Notices notices,
      EngineJobs jobs) {
    this.folder = new RunFolder(path);
    this.tail = new RunTail(path);
    this.goingOn = new GoingOn(jobs);
    this.ui = ui;
    this.background = background;
    this.poller = poller;
    this.notices = notices;
    Path own = path.getFileName();
    name.set(own == null ? path.toString() : own.toString());
  }

  public Path folder() {
    return folder.path();
  }

  /** Begins to follow the folder: the whole history first, then once a second what is new. */
  public void watch() {
    if (watching) {
      return;
    }
    watching = true;
    if (loaded.get()) {
      poll();
      return;
    }
    background.run(
        tail::look,
        first -> {
          first.ifPresent(this::show);
          loaded.set(true);
          if (watching) {
            poll();
          }
        },
        failure -> notices.tell(failure.in("The run could not be read.", folder().toString())));
  }

  private void poll() {
    polling =
        poller.every(PAUSE, () -> tail.look().ifPresent(update -> ui.execute(() -> show(update))));
  }

  /** Stops following it; what is shown stays. */
  public void rest() {
    watching = false;
    Poller.Polling running = polling;
    if (running != null) {
      running.close();
      polling = null;
    }
  }

  private void show(RunUpdate update) {
    name.set(update.name());
    standing.set(update.standing());
    detail.set(update.detail());
    device.set(update.device());
    asked.set(update.asked());
    if (!settings.equals(update.settings())) {
      settings.setAll(update.settings());
    }
    append(marks, update.newMarks(), MOST_MARKS);
    update.predictions().ifPresent(predictions::setAll);
    update.sentences().ifPresent(sentences::setAll);
    append(log, update.newLogLines(), MOST_LOG_LINES);
    figures.set(update.figures());
    curves.set(update.curves());
  }

  private static <T> void append(ObservableList<T> list, List<T> added, int most) {
    if (added.isEmpty()) {
      return;
    }
    List<T> kept = added.subList(Math.max(0, added.size() - most), added.size());
    int surplus = list.size() + kept.size() - most;
    if (surplus > 0) {
      list.remove(0, surplus);
    }
    list.addAll(kept);
  }

  /** Asks the run to wait. */
  public void pause() {
    ask(ControlRequest.PAUSE, "The run could not be asked to pause.");
  }

  /** Asks a run that waits to go on. */
  public void resume() {
    ask(ControlRequest.RESUME, "The run could not be asked to go on.");
  }

  /** Asks the run to save all and end. */
  public void stop() {
    ask(ControlRequest.STOP, "The run could not be asked to stop.");
  }

  /** Asks the run to save a checkpoint that is kept. */
  public void checkpoint() {
    ask(ControlRequest.CHECKPOINT, "The run could not be asked for a checkpoint.");
  }

  /** Goes on with a run that no process works on, in a process of its own. */
  public void goOn() {
    goOn(List.of());
  }

  /**
   * Goes on with a run whose budget is changed.
   *
   * @param budget the whole of it, what is used included: a time such as {@code 36h}, or a number
   *     of steps for a run that ends by steps
   */
  public void extend(String budget) {
    try {
      goOn(NewBudget.options(budget, figures.get()));
    } catch (UserException e) {
      notices.tell(Failure.of(e));
    }
  }

  private void goOn(List<String> options) {
    String called = name.get();
    asked.set("Starting the engine");
    background.run(
        () -> {
          goingOn.start(folder, called, options);
          return folder;
        },
        started -> asked.set(""),
        failure -> {
          asked.set("");
          notices.tell(failure.in("The run could not go on.", folder().toString()));
        });
  }

  private void ask(ControlRequest request, String otherwise) {
    // Told at once; the next look tells what the run made of it.
    write(() -> folder.control().ask(request), () -> asked.set(RunTail.asking(request)), otherwise);
  }

  /** Replaces the sentences that the run fills. */
  public void fill(List<String> wanted) {
    List<String> copy = List.copyOf(wanted);
    write(
        () -> folder.sentences().write(copy),
        () -> sentences.setAll(copy),
        "The sentences could not be written.");
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Writing writing, Runnable written, String otherwise) {
    background.run(
        () -> {
          writing.write();
          return folder;
        },
        done -> written.run(),
        failure -> notices.tell(failure.in(otherwise, folder().toString())));
  }

  /** Whether its history is read. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty name() {
    return name.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /** Why it stands so, in a few words or a sentence; or empty. */
  public ReadOnlyStringProperty detail() {
    return detail.getReadOnlyProperty();
  }

  /** What it computes with, in a few words; empty where it has not said. */
  public ReadOnlyStringProperty device() {
    return device.getReadOnlyProperty();
  }

  /** What was asked of it that it has not taken yet; or empty. */
  public ReadOnlyStringProperty asked() {
    return asked.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<RunFigures> figures() {
    return figures.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<RunCurves> curves() {
    return curves.getReadOnlyProperty();
  }

  /** All it was asked to do. */
  public ObservableList<Setting> settings() {
    return settingsShown;
  }

  /** What happened, oldest first; of very much, the newest. */
  public ObservableList<Mark> marks() {
    return marksShown;
  }

  /** How it completed its sentences, oldest first. */
  public ObservableList<Prediction> predictions() {
    return predictionsShown;
  }

  /** The sentences that it fills. */
  public ObservableList<String> sentences() {
    return sentencesShown;
  }

  /** The end of its log. */
  public ObservableList<String> log() {
    return logShown;
  }

  @Override
  public void close() {
    rest();
  }
}
