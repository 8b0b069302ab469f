package daybench.controllers.corpus;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.controllers.background.Looks;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.background.Watched;
import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobSnapshot;
import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.corpus.Corpus;
import daybench.datasets.inspection.CorpusInspector;
import daybench.datasets.inspection.InspectionSettings;
import daybench.datasets.masking.MaskingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * A corpus: how its preparation goes, whichever window started it, and once it is prepared what is
 * in it.
 */
public final class CorpusPageModel implements Watched {
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final int SAMPLES = 4;

  private final Path folder;
  private final EngineJobs jobs;
  private final Background background;
  private final UiThread ui;
  private final Looks looks;
  private final ReadOnlyObjectWrapper<Optional<JobSnapshot>> work =
      new ReadOnlyObjectWrapper<>(this, "work", Optional.empty());
  private final Loading<CorpusSummary> summary;
  private final DoubleProperty maskingPercent =
      new SimpleDoubleProperty(this, "maskingPercent", 15);
  private final BooleanProperty wholeWord = new SimpleBooleanProperty(this, "wholeWord");
  private final IntegerProperty sample = new SimpleIntegerProperty(this, "sample", 1);
  private volatile @Nullable EngineJob job;
  private boolean complete;

  public CorpusPageModel(
      Path folder, EngineJobs jobs, Background background, Poller poller, UiThread ui) {
    this.folder = folder;
    this.jobs = jobs;
    this.background = background;
    this.looks = new Looks(poller, PAUSE, this::look);
    this.ui = ui;
    this.summary = new Loading<>(background);
    maskingPercent.subscribe(this::inspectAgain);
    wholeWord.subscribe(this::inspectAgain);
    sample.subscribe(this::inspectAgain);
  }

  public Path folder() {
    return folder;
  }

  /** What the corpus is called. */
  public String name() {
    Path name = folder.getFileName();
    return name == null ? folder.toString() : name.toString();
  }

  /** How its preparation stands; empty where no job is known that prepares it. */
  public ReadOnlyObjectProperty<Optional<JobSnapshot>> work() {
    return work.getReadOnlyProperty();
  }

  /** What is in it, once it is prepared. */
  public ReadOnlyObjectProperty<Loadable<CorpusSummary>> summary() {
    return summary.state();
  }

  /** The share of tokens masked in the samples, in percent. */
  public DoubleProperty maskingPercent() {
    return maskingPercent;
  }

  /** Whether the samples are masked by whole words. */
  public BooleanProperty wholeWord() {
    return wholeWord;
  }

  /** Shows other sequences. */
  public void otherSamples() {
    sample.set(sample.get() + 1);
  }

  @Override
  public void watch() {
    looks.watch();
  }

  @Override
  public void rest() {
    looks.rest();
  }

  private void look() {
    try {
      if (Corpus.isCorpus(folder)) {
        ui.execute(this::completed);
        return;
      }
      EngineJob found = job;
      if (found == null) {
        found = find().orElse(null);
        job = found;
      }
      Optional<JobSnapshot> snapshot = found == null ? Optional.empty() : Optional.of(found.look());
      ui.execute(() -> show(snapshot));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(Optional<JobSnapshot> snapshot) {
    if (!snapshot.equals(work.get())) {
      work.set(snapshot);
    }
    if (snapshot.isEmpty()) {
      inspect(); // says why there is nothing to see
      rest();
    } else if (!snapshot.get().state().live()) {
      rest();
    }
  }

  private void completed() {
    if (!complete) {
      complete = true;
      work.set(Optional.empty());
      rest();
      inspect();
    }
  }

  private Optional<EngineJob> find() throws IOException {
    return jobs.list().stream()
        .filter(one -> one.request().kind() == JobKind.CORPUS)
        .filter(one -> one.request().subjectFolder().equals(folder.toAbsolutePath().normalize()))
        .max(Comparator.comparing(one -> one.request().created()));
  }

  private void inspectAgain() {
    if (complete) {
      inspect();
    }
  }

  private void inspect() {
    InspectionSettings settings =
        new InspectionSettings(
            0,
            SAMPLES,
            sample.get(),
            new MaskingSettings(
                Math.clamp(maskingPercent.get() / 100, 0.01, 0.9), wholeWord.get(), 0, 1),
            0);
    summary.load(cancel -> inspect(settings, cancel));
  }

  private CorpusSummary inspect(InspectionSettings settings, CancelSignal cancel) {
    try (Corpus corpus = Corpus.open(folder)) {
      return CorpusSummary.of(
          new CorpusInspector(settings).inspect(corpus, ProgressListener.NONE, cancel));
    }
  }

  /** Asks the preparation to stop; what it has read so far is used when it is begun again. */
  public void cancel(Consumer<Failure> failed) {
    EngineJob asked = job;
    if (asked != null) {
      background.run(asked::cancel, done -> {}, failed);
    }
  }

  /** Begins the preparation again, where it stopped. */
  public void again(Consumer<Failure> failed) {
    EngineJob before = job;
    if (before != null) {
      background.<EngineJob>run(
          () -> jobs.again(before),
          started -> {
            job = started;
            watch();
          },
          failed);
    }
  }
}
