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
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.JdkDocumentationSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Chooses text and settings for a corpus, shows what will be read and what it will come to, and
 * starts its preparation. For the thread of the user interface; what reads files is done off it.
 */
public final class CorpusWizard {
  private final Workspace workspace;
  private final int threads;
  private final EngineJobs jobs;
  private final Background background;
  private final CorpusDraft usual = CorpusDraft.usual();
  private final ObservableList<SourceChoice> sources = FXCollections.observableArrayList();
  private final BooleanProperty blankLines = new SimpleBooleanProperty(this, "blankLines");
  private final BooleanProperty loadVocabulary = new SimpleBooleanProperty(this, "loadVocabulary");
  private final ObjectProperty<Optional<Path>> vocabularyFile =
      new SimpleObjectProperty<>(this, "vocabularyFile", Optional.empty());
  private final IntegerProperty vocabularySize =
      new SimpleIntegerProperty(this, "vocabularySize", usual.vocabularySize());
  private final BooleanProperty uncased =
      new SimpleBooleanProperty(this, "uncased", usual.uncased());
  private final BooleanProperty byDocument = new SimpleBooleanProperty(this, "byDocument");
  private final IntegerProperty length = new SimpleIntegerProperty(this, "length", usual.length());
  private final DoubleProperty heldOutPercent =
      new SimpleDoubleProperty(this, "heldOutPercent", 100 * usual.heldOutShare());
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper(this, "starting");
  private final Loading<CorpusPreview> preview;
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
    this.preview = new Loading<>(background);
    this.estimate = new Loading<>(background);
    sources.subscribe(this::sourcesChanged);
    blankLines.subscribe(this::readPreview);
    for (var setting :
        List.of(loadVocabulary, vocabularyFile, vocabularySize, uncased, byDocument, length)) {
      setting.subscribe(this::check);
    }
    heldOutPercent.subscribe(this::check);
    name.subscribe(this::check);
    check();
  }

  // What is chosen.

  public ObservableList<SourceChoice> sources() {
    return sources;
  }

  /** Whether blank lines separate documents in plain text; otherwise a file is a document. */
  public BooleanProperty blankLines() {
    return blankLines;
  }

  /** Whether a vocabulary is loaded rather than trained. */
  public BooleanProperty loadVocabulary() {
    return loadVocabulary;
  }

  /** The vocab.txt to load. */
  public ObjectProperty<Optional<Path>> vocabularyFile() {
    return vocabularyFile;
  }

  /** The size of the vocabulary to train. */
  public IntegerProperty vocabularySize() {
    return vocabularySize;
  }

  public BooleanProperty uncased() {
    return uncased;
  }

  /** Whether no sequence crosses from one document into the next, as in the paper. */
  public BooleanProperty byDocument() {
    return byDocument;
  }

  /** Tokens of a sequence. */
  public IntegerProperty length() {
    return length;
  }

  /** Documents held out, in percent. */
  public DoubleProperty heldOutPercent() {
    return heldOutPercent;
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

  /** The first documents as they will be read. */
  public ReadOnlyObjectProperty<Loadable<CorpusPreview>> preview() {
    return preview.state();
  }

  /** What the corpus will come to. */
  public ReadOnlyObjectProperty<Loadable<CorpusEstimate>> estimate() {
    return estimate.state();
  }

  /** Adds files and folders, unless they are chosen already. */
  public void add(List<Path> paths) {
    for (Path path : paths) {
      SourceChoice choice = SourceChoice.of(path);
      if (sources.stream().noneMatch(one -> one.path().equals(choice.path()))) {
        sources.add(choice);
      }
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

  /** Says that a source is of another kind than was guessed. */
  public void change(SourceChoice source, SourceKind kind) {
    int index = sources.indexOf(source);
    if (index >= 0 && source.kind() != kind) {
      sources.set(index, new SourceChoice(kind, source.path()));
    }
  }

  private void sourcesChanged() {
    if (!named && !sources.isEmpty()) {
      String first = sources.getFirst().name().replaceFirst("\\.(txt|xml|xml\\.bz2|zip)$", "");
      boolean jdk = sources.getFirst().kind() == SourceKind.JDK_DOCUMENTATION;
      name.set(FolderNames.free(workspace.corpora(), jdk ? "jdk-documentation" : first));
    }
    check();
    readPreview();
  }

  /** Keeps the name as it is, whatever is chosen afterwards. */
  public void keepName() {
    named = true;
  }

  private void readPreview() {
    if (sources.isEmpty()) {
      preview.clear();
    } else {
      CorpusDraft draft = draft();
      preview.load(cancel -> CorpusPreviews.read(draft, cancel));
    }
  }

  /** Estimates size and time anew. */
  public void readEstimate() {
    if (settingsProblem().isEmpty()) {
      CorpusDraft draft = draft();
      estimate.load(cancel -> CorpusEstimates.of(draft, cancel));
    } else {
      estimate.clear();
    }
  }

  private CorpusDraft draft() {
    return new CorpusDraft(
        List.copyOf(sources),
        blankLines.get() ? DocumentBoundary.BLANK_LINES : DocumentBoundary.FILE,
        loadVocabulary.get() ? vocabularyFile.get() : Optional.empty(),
        vocabularySize.get(),
        uncased.get(),
        byDocument.get() ? Packing.DOCUMENT : Packing.FULL,
        length.get(),
        heldOutPercent.get() / 100,
        usual.seed(),
        threads);
  }

  /** What is wrong with the settings, the name aside; empty where nothing is. */
  public String settingsProblem() {
    try {
      if (loadVocabulary.get() && vocabularyFile.get().isEmpty()) {
        return "Choose the vocab.txt to load.";
      }
      draft().check();
      return "";
    } catch (UserException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void check() {
    String wrong = settingsProblem();
    if (wrong.isEmpty()) {
      try {
        FolderNames.unused(workspace.corpora(), name.get());
      } catch (UserException e) {
        wrong = String.valueOf(e.getMessage());
      }
    }
    problem.set(wrong);
  }

  /** The command line that prepares the same corpus. */
  public String commandLine() {
    return ShownCommand.of(draft().arguments(folder()));
  }

  private Path folder() {
    String wanted = name.get().strip();
    return workspace.corpora().resolve(wanted.isEmpty() ? "corpus" : wanted);
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
