package daybench.controllers.home;

import daybench.controllers.evaluation.EvaluationItem;
import daybench.controllers.evaluation.EvaluationWatch;
import daybench.controllers.workspace.Workspace;
import daybench.engine.run.RunFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the workspace holds. Each folder is looked at by itself, so that a damaged one spoils none
 * of its neighbours. A folder seen once and gone now stays, marked, until it is dismissed. For one
 * thread at a time.
 */
final class WorkspaceScan {
  private final Workspace workspace;
  private final Predicate<Path> writable;
  private final Map<Path, RunWatch> runWatches = new LinkedHashMap<>();
  private final Map<Path, CorpusWatch> corpusWatches = new LinkedHashMap<>();
  private final Map<Path, EvaluationWatch> evaluationWatches = new LinkedHashMap<>();
  private final Map<Path, RunItem> runs = new LinkedHashMap<>();
  private final Map<Path, CorpusItem> corpora = new LinkedHashMap<>();
  private final Map<Path, EvaluationItem> evaluations = new LinkedHashMap<>();

  /** What was found. */
  record Found(List<RunItem> runs, List<CorpusItem> corpora, List<EvaluationItem> evaluations) {
    Found {
      runs = List.copyOf(runs);
      corpora = List.copyOf(corpora);
      evaluations = List.copyOf(evaluations);
    }
  }

  WorkspaceScan(Workspace workspace, Predicate<Path> writable) {
    this.workspace = workspace;
    this.writable = writable;
  }

  /**
   * Looks at all of it.
   *
   * @throws IOException where the workspace itself cannot be listed
   */
  Found look() throws IOException {
    List<Path> runFolders = folders(workspace.runs(), RunFolder.REQUEST);
    List<Path> corpusFolders = folders(workspace.corpora(), CorpusWatch.CARD);
    addIfPresent(workspace.demo().resolve("run"), RunFolder.REQUEST, runFolders);
    addIfPresent(workspace.demo().resolve("corpus"), CorpusWatch.CARD, corpusFolders);
    update(
        runFolders,
        runs,
        path -> runWatches.computeIfAbsent(path, one -> new RunWatch(one, writable)).look(),
        RunItem::gone);
    update(
        corpusFolders,
        corpora,
        path -> corpusWatches.computeIfAbsent(path, one -> new CorpusWatch(one, writable)).look(),
        CorpusItem::gone);
    update(
        folders(workspace.evaluations(), EvaluationWatch::is),
        evaluations,
        path ->
            evaluationWatches
                .computeIfAbsent(path, one -> new EvaluationWatch(one, writable))
                .look(),
        EvaluationItem::gone);
    return new Found(
        new ArrayList<>(runs.values()),
        new ArrayList<>(corpora.values()),
        new ArrayList<>(evaluations.values()));
  }

  /** Forgets a folder that is gone. */
  void dismiss(Path folder) {
    runs.remove(folder);
    corpora.remove(folder);
    runWatches.remove(folder);
    corpusWatches.remove(folder);
    evaluations.remove(folder);
    evaluationWatches.remove(folder);
  }

  private static <T> void update(
      List<Path> folders, Map<Path, T> items, Function<Path, T> look, Function<T, T> gone) {
    for (Path folder : folders) {
      items.put(folder, look.apply(folder));
    }
    for (Path known : List.copyOf(items.keySet())) {
      if (!folders.contains(known)) {
        // A folder that lost the file it is known by is damaged, not gone.
        items.computeIfPresent(
            known, (path, item) -> Files.isDirectory(path) ? look.apply(path) : gone.apply(item));
      }
    }
  }

  private static List<Path> folders(Path parent, String marker) throws IOException {
    return folders(parent, folder -> Files.exists(folder.resolve(marker)));
  }

  private static List<Path> folders(Path parent, Predicate<Path> wanted) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path entry : entries) {
        if (wanted.test(entry)) {
          found.add(entry);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // An empty or unfinished workspace.
    }
    return found;
  }

  private static void addIfPresent(Path folder, String marker, List<Path> found) {
    if (Files.exists(folder.resolve(marker))) {
      found.add(folder);
    }
  }
}
