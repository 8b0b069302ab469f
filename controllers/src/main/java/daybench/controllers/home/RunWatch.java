package daybench.controllers.home;

import daybench.controllers.workspace.Standing;
import daybench.controllers.workspace.Tagging;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunSnapshot;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one run folder again and again. Files are read only where they changed, or where a run
 * that says it is at work may have died. For one thread at a time.
 */
final class RunWatch {
  private final Path folder;
  private final Predicate<Path> writable;
  private final RunReader reader;
  private final HeldOutCurve curve;
  private @Nullable FolderStamp stamp;
  private @Nullable RunItem seen;

  RunWatch(Path folder, Predicate<Path> writable) {
    this.folder = folder;
    this.writable = writable;
    RunFolder run = new RunFolder(folder);
    this.reader = new RunReader(run);
    this.curve = new HeldOutCurve(run.eventsFile());
  }

  /** The run as it is now. */
  RunItem look() {
    FolderStamp now =
        FolderStamp.of(folder, RunFolder.REQUEST, "status.json", "events.jsonl", Tagging.FILE);
    RunItem last = seen;
    if (last != null && !last.standing().live() && now.equals(stamp)) {
      return last;
    }
    RunItem found = read(now);
    stamp = now;
    seen = found;
    return found;
  }

  private RunItem read(FolderStamp now) {
    RunSnapshot snapshot = reader.snapshot();
    Standing standing = Standing.of(snapshot.state());
    String detail = snapshot.detail();
    try {
      curve.update();
    } catch (IOException e) {
      standing = Standing.DAMAGED;
      detail = "Its events cannot be read: " + e.getMessage();
    }
    Tagging tagging = Tagging.read(folder);
    RunRequest request = snapshot.request();
    RunStatus status = snapshot.status();
    String ownName = request == null ? folder.getFileName().toString() : request.name();
    return new RunItem(
        folder,
        tagging.name().orElse(ownName),
        tagging.tags(),
        standing,
        detail,
        request == null ? "" : settings(request),
        curve.losses(),
        curve.best(),
        status == null ? 0 : Math.clamp(status.budgetFraction(), 0.0, 1.0),
        request == null ? "" : budget(request.budget(), status),
        now.newest(),
        writable.test(folder));
  }

  private static String settings(RunRequest request) {
    ModelSettings model = request.model();
    Path corpus = Path.of(request.corpusFolder()).getFileName();
    return "%d layers of %d on %s"
        .formatted(
            model.layers(),
            model.hiddenSize(),
            corpus == null ? request.corpusFolder() : corpus.toString());
  }

  private static String budget(BudgetSettings budget, @Nullable RunStatus status) {
    Double seconds = budget.seconds();
    if (seconds != null) {
      return Durations.formatSeconds(status == null ? 0 : status.elapsedSeconds())
          + " of "
          + Durations.formatSeconds(seconds);
    }
    Long steps = budget.maximumSteps();
    String done = Quantities.count(status == null ? 0 : status.step());
    return steps == null ? done + " steps" : done + " of " + Quantities.count(steps) + " steps";
  }
}
