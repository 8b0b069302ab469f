package daybench.engine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import daybench.datasets.UserException;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunReader;
import daybench.engine.run.RunSnapshot;
import daybench.engine.run.ShownState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Asks something of the process that works on a run, and waits until it has done it. */
final class RunControl {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final RunFolder folder;
  private final RunReader reader;
  private final Duration patience;

  /**
   * @param patience how long the process may take
   */
  RunControl(RunFolder folder, Duration patience) {
    this.folder = folder;
    this.reader = new RunReader(folder);
    this.patience = patience;
  }

  /** How the run stands now. */
  RunSnapshot snapshot() {
    return reader.snapshot();
  }

  /**
   * Asks, and waits for the outcome.
   *
   * @return the run as it was asked to be, and the folder of the checkpoint where one was asked for
   * @throws UserException where no process works on the run, where it ends without an answer, and
   *     where it takes longer than the patience
   */
  Outcome ask(ControlRequest request) throws IOException, InterruptedException {
    RunSnapshot before = snapshot();
    if (!before.state().live()) {
      throw new UserException(
          "No process works on %s (%s), so there is nothing to %s."
              .formatted(folder.path(), before.state(), verb(request)));
    }
    reader.newEvents();
    folder.control().ask(request);
    long end = System.nanoTime() + patience.toNanos();
    String checkpoint = "";
    while (System.nanoTime() < end) {
      checkpoint = lastCheckpoint(reader.newEvents(), checkpoint);
      RunSnapshot now = snapshot();
      if (isDone(request, now, checkpoint)) {
        return new Outcome(now, checkpoint);
      }
      if (!now.state().live()) {
        withdraw(request);
        throw new UserException(
            "The run %s ended (%s) before it could %s."
                .formatted(folder.path(), now.state(), verb(request)));
      }
      Thread.sleep(LOOK_EVERY);
    }
    String wait = Durations.format(patience);
    throw new UserException(
        Files.exists(file(request))
            ? "The run %s has not looked at the request to %s for %s; it does when its step is done."
                .formatted(folder.path(), verb(request), wait)
            : "The run %s was told to %s, and is not done after %s; see how it goes by \"watch\"."
                .formatted(folder.path(), verb(request), wait));
  }

  private boolean isDone(ControlRequest request, RunSnapshot now, String checkpoint) {
    if (Files.exists(file(request))) {
      return false;
    }
    ShownState state = now.state();
    return switch (request) {
      case PAUSE -> state == ShownState.PAUSED;
      case RESUME -> state == ShownState.RUNNING;
      case STOP -> state == ShownState.STOPPED || state == ShownState.FINISHED;
      case CHECKPOINT -> !checkpoint.isEmpty();
    };
  }

  private void withdraw(ControlRequest request) throws IOException {
    Files.deleteIfExists(file(request));
  }

  private Path file(ControlRequest request) {
    return folder.control().path().resolve(request.fileName());
  }

  private static String lastCheckpoint(List<JsonNode> events, String before) {
    String last = before;
    for (JsonNode event : events) {
      if (event.path("type").asText().equals("checkpoint_saved")) {
        last = event.path("folder").asText();
      }
    }
    return last;
  }

  private static String verb(ControlRequest request) {
    return request == ControlRequest.CHECKPOINT
        ? "save a checkpoint"
        : request.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What became of a request.
   *
   * @param checkpoint the name of the checkpoint saved since, or empty
   */
  record Outcome(RunSnapshot run, String checkpoint) {}
}
