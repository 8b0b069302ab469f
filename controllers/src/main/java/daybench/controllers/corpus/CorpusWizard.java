package daybench.controllers.corpus;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.background.Loadable;
import daybench.controllers.background.Loading;
import daybench.controllers.jobs.EngineJob;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.jobs.JobKind;
import daybench.controllers.jobs.JobRequest;
import daybench.controllers.jobs.ShownCommand;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Chooses text and settings for a corpus, page by page, says what it will come to, and starts its
 * preparation. For the thread of the user interface; what reads files is done off it.
 */
public final class CorpusWizard {
  private final Workspace workspace;
  private final int threads;
  private final EngineJobs jobs;
  private final Background background;
  private final SourcesPage sources;
  private final CleaningPage cleaning;
  private final EncodingPage encoding = new EncodingPage();
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
  private final Loading<CorpusEstimate> estimate;
  private boolean named;

  /**
   * A wizard.
   *
   * @param threads that prepare the corpus; 0 for one for each processor
   */
  public CorpusWizard(Workspace workspace, int threads, EngineJobs jobs, Background background) {
    this.workspace = workspace;
    this.threads = threads;
    this.jobs = jobs;
    this.background = background;
    this.estimate = new Loading<>(background);
    this.sources = new SourcesPage(background);
    this.cleaning = new CleaningPage(sources::selection, background);
    sources.changed(this::proposeName);
    sources.changed(this::check);
    cleaning.changed(this::check);
    encoding.changed(this::check);
    name.subscribe(this::check);
    check();
  }

  /** The page of the text. */
  public SourcesPage sources() {
    return sources;
  }

  /** The page of what is done to documents first. */
  public CleaningPage cleaning() {
    return cleaning;
  }

  /** The page of vocabulary and sequences. */
  public EncodingPage encoding() {
    return encoding;
  }

  /** What the corpus is called: the name of its folder. */
  public StringProperty name() {
    return name;
  }

  /** What keeps the corpus from being prepared, in a sentence; empty where nothing does. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether its preparation is being started. */
  public ReadOnlyBooleanProperty starting() {
    return starting.getReadOnlyProperty();
  }

  /** What the corpus will come to. */
  public ReadOnlyObjectProperty<Loadable<CorpusEstimate>> estimate() {
    return estimate.state();
  }

  /** Whether text from the web comes to what is estimated. */
  public boolean moreOnTheWeb() {
    return sources.selection().remote();
  }

  private void proposeName() {
    if (!named && !sources.sources().isEmpty()) {
      SourceChoice first = sources.sources().getFirst();
      String bare =
          first.kind() == SourceKind.JDK_DOCUMENTATION
              ? "jdk-documentation"
              : first
                  .name()
                  .replaceFirst("(?<=.)\\.(txt|xml|xml\\.bz2|zip|epub|parquet|jsonl|csv)$", "");
      name.set(FolderNames.free(workspace.corpora(), bare));
    }
  }

  /** Keeps the name as it is, whatever is chosen afterwards. */
  public void keepName() {
    named = true;
  }

  /** Estimates size and time anew. */
  public void readEstimate() {
    try {
      CorpusDraft draft = draft();
      draft.check();
      estimate.load(cancel -> CorpusEstimates.of(draft, cancel));
    } catch (UserException e) {
      estimate.clear(); // the sentence stands beside the button
    }
  }

  private CorpusDraft draft() {
    return new CorpusDraft(sources.selection(), cleaning.settings(), encoding.choice(), threads);
  }

  private void check() {
    try {
      draft().check();
      FolderNames.unused(workspace.corpora(), name.get());
      problem.set("");
    } catch (UserException e) {
      problem.set(String.valueOf(e.getMessage()));
    }
  }

  /** The command line that prepares the same corpus; empty while it cannot be. */
  public String commandLine() {
    String wanted = name.get().strip();
    Path folder = workspace.corpora().resolve(wanted.isEmpty() ? "corpus" : wanted);
    try {
      return ShownCommand.of(draft().arguments(folder));
    } catch (UserException e) {
      return "";
    }
  }

  /**
   * Starts the preparation, in a process that the window need not outlive.
   *
   * @param started told the folder of the corpus
   */
  public void start(Consumer<Path> started, Consumer<Failure> failed) {
    if (starting.get() || !problem.get().isEmpty()) {
      return;
    }
    starting.set(true);
    Path folder = FolderNames.unused(workspace.corpora(), name.get());
    JobRequest request =
        JobRequest.of(
            JobKind.CORPUS, "Corpus " + folder.getFileName(), folder, draft().arguments(folder));
    background.<EngineJob>run(
        () -> jobs.start(request),
        job -> {
          starting.set(false);
          started.accept(folder);
        },
        failure -> {
          starting.set(false);
          failed.accept(failure);
        });
  }
}
