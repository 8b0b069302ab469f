package daybench.controllers.run;

import daybench.controllers.workspace.Standing;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.EventReader;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunSnapshot;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a run folder: the first look reads the whole history, each later one what is new. Reads
 * files, so not for the thread of the user interface. Whatever the folder holds, a look ends in a
 * standing, never in an exception.
 */
final class RunTail {
  private final RunFolder folder;
  private final RunReader reader;
  private final EventReader events;
  private final LogTail log;
  private final RunCourse course = new RunCourse();
  private Optional<FileTime> sentencesChanged = Optional.empty();
  private @Nullable RunRequest request;
  private List<Setting> settings = List.of();
  private @Nullable RunUpdate last;

  RunTail(Path path) {
    folder = new RunFolder(path);
    reader = new RunReader(folder);
    events = new EventReader(folder.eventsFile());
    log = new LogTail(folder.logFile());
  }

  Path path() {
    return folder.path();
  }

  /** What is new; empty where nothing is. */
  synchronized Optional<RunUpdate> look() {
    if (!Files.isDirectory(folder.path())) {
      return changed(standing(Standing.GONE, "Its folder was deleted or moved."));
    }
    RunSnapshot snapshot = reader.snapshot();
    keep(snapshot.request());
    Standing standing = Standing.of(snapshot.state());
    try {
      events.read(course::add);
      return changed(update(standing, snapshot.detail(), snapshot));
    } catch (IOException e) {
      return changed(
          update(Standing.DAMAGED, "Its events cannot be read: " + e.getMessage(), snapshot));
    }
  }

  private void keep(@Nullable RunRequest found) {
    if (found != null && !found.equals(request)) {
      request = found;
      settings = Setting.of(found);
      course.end(BudgetEnd.of(found.budget()));
    }
  }

  private Optional<RunUpdate> changed(RunUpdate now) {
    RunUpdate before = last;
    last = now;
    boolean same =
        before != null
            && now.newMarks().isEmpty()
            && now.newLogLines().isEmpty()
            && now.predictions().isEmpty()
            && now.sentences().isEmpty()
            && now.standing() == before.standing()
            && now.detail().equals(before.detail())
            && now.asked().equals(before.asked())
            && now.settings().equals(before.settings())
            && now.figures().equals(before.figures())
            && now.curves().size() == before.curves().size();
    return same ? Optional.empty() : Optional.of(now);
  }

  /** A standing of which nothing else is known; what was known stays. */
  private RunUpdate standing(Standing standing, String detail) {
    RunUpdate before = last;
    return new RunUpdate(
        standing,
        detail,
        name(),
        before == null ? "" : before.device(),
        "",
        before == null ? RunFigures.NONE : before.figures(),
        before == null ? RunCurves.NONE : before.curves(),
        settings,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private RunUpdate update(Standing standing, String detail, RunSnapshot snapshot) {
    RunCurves curves = course.curves();
    return new RunUpdate(
        standing,
        detail,
        name(),
        device(course.environment()),
        standing.live() ? asked() : "",
        RunFigures.of(request, snapshot.status(), curves, course.last(), standing.live()),
        curves,
        settings,
        course.takeNewMarks(),
        course.takeNewPredictions(),
        sentences(),
        newLogLines());
  }

  private String name() {
    RunRequest known = request;
    Path own = folder.path().getFileName();
    return known != null ? known.name() : own == null ? folder.path().toString() : own.toString();
  }

  private static String device(RunEvent.@Nullable Environment found) {
    if (found == null) {
      return "";
    }
    String device = found.deviceName().isBlank() ? found.device() : found.deviceName();
    return "%s, %s, %d %s"
        .formatted(
            device,
            found.precision(),
            found.threads(),
            found.threads() == 1 ? "thread" : "threads");
  }

  private String asked() {
    for (ControlRequest one : ControlRequest.values()) {
      if (Files.exists(folder.control().path().resolve(one.fileName()))) {
        return asking(one);
      }
    }
    return "";
  }

  /** What is said of a request that was made and not taken yet. */
  static String asking(ControlRequest request) {
    return switch (request) {
      case PAUSE -> "Pausing after this step";
      case RESUME -> "Going on";
      case STOP -> "Saving after this step, then stopping";
      case CHECKPOINT -> "Saving a checkpoint after this step";
    };
  }

  private Optional<List<String>> sentences() {
    try {
      Optional<FileTime> changed = folder.sentences().changed();
      if (changed.equals(sentencesChanged)) {
        return Optional.empty();
      }
      sentencesChanged = changed;
      return Optional.of(folder.sentences().read());
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the run warns of a file that it cannot read
    }
  }

  private List<String> newLogLines() {
    try {
      return log.read();
    } catch (IOException e) {
      return List.of("The log cannot be read: " + e.getMessage());
    }
  }
}
