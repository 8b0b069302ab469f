package daybench.controllers.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.engine.run.EventReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON lines of a job, read as they come. */
final class JobOutput {
  private final EventReader lines;
  private final List<JobProgress> phases = new ArrayList<>();
  private @Nullable JsonNode result;

  JobOutput(Path file) {
    this.lines = new EventReader(file);
  }

  void readOn() throws IOException {
    for (JsonNode line : lines.read()) {
      JobProgress.of(line).ifPresentOrElse(this::take, () -> result = line);
    }
  }

  private void take(JobProgress progress) {
    if (!phases.isEmpty() && phases.getLast().phase().equals(progress.phase())) {
      phases.removeLast();
    }
    phases.add(progress);
  }

  List<JobProgress> phases() {
    return phases;
  }

  /** The last line that was no progress. */
  Optional<JsonNode> result() {
    return Optional.ofNullable(result);
  }
}
