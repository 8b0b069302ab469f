package daybench.engine.training;

import daybench.datasets.CancelSignal;
import daybench.engine.device.DevicePreference;
import daybench.engine.run.RunFolder;
import daybench.engine.settings.CheckpointSettings;
import daybench.engine.settings.Precision;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that begins a tiny run or goes on with it, to be killed by a test. */
final class TinyRunProcess {
  static final RunRequest REQUEST =
      TinyRuns.request(
          TinyRuns.model(0.1), 400, Precision.FP32, new CheckpointSettings(0.04, List.of(), 2));

  private TinyRunProcess() {}

  public static void main(String[] arguments) throws IOException {
    run(Path.of(arguments[0]), 8);
  }

  /** Runs to the end, with so much time for each step. */
  static RunOutcome run(Path folder, long millisPerStep) throws IOException {
    Workplace workplace =
        new Workplace(
            request -> TinyRuns.data(),
            Ticker.ofSystem(),
            DevicePreference.CPU,
            WrappedSteps.before(number -> Waiting.passes(millisPerStep)));
    PretrainingJob job =
        Files.exists(folder.resolve(RunFolder.REQUEST))
            ? PretrainingJob.resume(folder, null, workplace)
            : PretrainingJob.create(folder, REQUEST, workplace);
    return job.run(CancelSignal.NEVER);
  }
}
