package daybench.controllers.home;

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

/** Makes run folders for tests, as the engine would leave them. */
final class RunFolders {
  private RunFolders() {}

  static RunFolder create(Path folder, String name) throws IOException {
    return RunFolder.create(
        folder, Presets.load("tiny", 1000).request(name, "/data/corpora/news", 1, 7, "test"));
  }

  static void say(RunFolder run, RunState state) throws IOException {
    new RunStatus(
            state,
            ProcessIdentity.current(),
            Instant.now(),
            7,
            56,
            448,
            90,
            300.0,
            null,
            0.3,
            "",
            "")
        .write(run.statusFile());
  }

  static void validations(RunFolder run, double... losses) throws IOException {
    try (EventLog log = EventLog.open(run.eventsFile())) {
      for (int i = 0; i < losses.length; i++) {
        log.write(
            new RunEvent.Validation(
                10L * (i + 1), i, losses[i], Math.exp(losses[i]), 0.3, 64, 0.1, true));
      }
    }
  }
}
