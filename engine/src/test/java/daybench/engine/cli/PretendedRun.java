package daybench.engine.cli;

import daybench.engine.run.ControlRequest;
import daybench.engine.run.EventLog;
import daybench.engine.run.ProcessIdentity;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.run.RunState;
import daybench.engine.run.RunStatus;
import daybench.engine.settings.Presets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A run folder in which this process says to be at work, without training anything. */
final class PretendedRun {
  private final RunFolder folder;
  private volatile boolean answering = true;

  PretendedRun(Path path) throws IOException {
    folder = RunFolder.create(path, Presets.load("tiny", 8192).request("run", "corpus", 1, 1, "0"));
  }

  String path() {
    return folder.path().toString();
  }

  /** Says how it stands. */
  PretendedRun say(RunState state) throws IOException {
    return say(state, ProcessIdentity.current());
  }

  /** Says how it stands, in the name of a process. */
  PretendedRun say(RunState state, ProcessIdentity process) throws IOException {
    new RunStatus(state, process, Instant.now(), 40, 1_280, 163_840, 75, 300.0, null, 0.25, "", "")
        .write(folder.statusFile());
    return this;
  }

  /** Tells of a report and a validation. */
  PretendedRun learn(double loss, double heldOut) throws IOException {
    try (EventLog log = EventLog.open(folder.eventsFile())) {
      log.write(new RunEvent.Environment("cpu", "Some processor", "BF16", "2.7.1", List.of(), 2));
      log.write(
          new RunEvent.Progress(
              40, 1_280, 163_840, 0.1, loss, 1e-3, 0.8, 2_184, 0, 75, 0.25, 225.0, null, null,
              null));
      log.write(new RunEvent.Validation(40, 75, heldOut, Math.exp(heldOut), 0.125, 64, 0.5, true));
    }
    return this;
  }

  /** Does what it is asked for in a thread of its own until {@link #end}. */
  Thread answer() {
    return Thread.ofPlatform()
        .start(
            () -> {
              try (EventLog log = EventLog.open(folder.eventsFile())) {
                while (answering) {
                  for (ControlRequest request : folder.control().take().requests()) {
                    obey(request, log);
                  }
                  Thread.sleep(20);
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private void obey(ControlRequest request, EventLog log) throws IOException {
    switch (request) {
      case PAUSE -> say(RunState.PAUSED);
      case RESUME -> say(RunState.RUNNING);
      case STOP -> say(RunState.STOPPED);
      case CHECKPOINT ->
          log.write(
              new RunEvent.CheckpointSaved(40, "step-000000040", List.of("request"), 1_000, 0.1));
    }
  }

  void end() {
    answering = false;
  }
}
