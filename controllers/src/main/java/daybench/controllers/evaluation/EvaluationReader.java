package daybench.controllers.evaluation;

import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.EvaluationState;
import daybench.engine.evaluation.EvaluationStatus;
import daybench.engine.evaluation.Standing;
import daybench.engine.evaluation.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one evaluation again and again; its trials are read only where their number or the table
 * of results changed. For one thread at a time.
 */
final class EvaluationReader {
  private final EvaluationFolder folder;
  private @Nullable EvaluationRequest request;
  private @Nullable Object stamp;
  private List<TrialResult> results = List.of();
  private List<Standing> standings = List.of();

  EvaluationReader(Path folder) {
    this.folder = new EvaluationFolder(folder);
  }

  /** The evaluation as it is now. */
  EvaluationReport read() throws IOException {
    EvaluationRequest asked = Objects.requireNonNullElse(request, folder.request());
    request = asked;
    Optional<EvaluationStatus> status = folder.status();
    Object now = stamp(status);
    if (!now.equals(stamp)) {
      results = folder.results();
      standings = folder.standings();
      stamp = now;
    }
    return new EvaluationReport(
        folder.path(), asked, state(asked, status), status, standings, results);
  }

  /** The table is written before the trial is counted; either tells of a new one. */
  private Object stamp(Optional<EvaluationStatus> status) throws IOException {
    Path table = folder.path().resolve("results.json");
    return List.of(
        status.map(one -> one.done() + " " + one.failed()),
        Files.exists(table) ? Files.getLastModifiedTime(table) : "none");
  }

  private EvaluationState state(EvaluationRequest asked, Optional<EvaluationStatus> status) {
    if (status.isPresent()) {
      return status.get().shownState(Instant.now());
    }
    // Before there was a status, a folder told no more than its trials.
    if (results.isEmpty()) {
      return EvaluationState.NOT_STARTED;
    }
    return results.size() == asked.trials().size()
        ? EvaluationState.FINISHED
        : EvaluationState.INTERRUPTED;
  }
}
