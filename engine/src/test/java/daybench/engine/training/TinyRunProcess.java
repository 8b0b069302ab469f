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
  static final RunRequest REQUEST = request(0.15);

  private TinyRunProcess() {}

  /** The run with other times between its checkpoints, which do not change what it learns. */
  static RunRequest request(double secondsBetweenCheckpoints) {
    return TinyRuns.request(
        TinyRuns.model(0.1),
        240,
        Precision.FP32,
        new CheckpointSettings(secondsBetweenCheckpoints, List.of(), 2));
  }

  public static void main(String[] arguments) throws IOException {
    run(Path.of(arguments[0]), REQUEST, 20);
  }

  /** Runs to the end, with so much time for each step. */
  static RunOutcome run(Path folder, RunRequest request, long millisPerStep) throws IOException {
    Workplace workplace =
        new Workplace(
            _ -> TinyRuns.data(),
            Ticker.ofSystem(),
            DevicePreference.CPU,
            WrappedSteps.before(number -> Waiting.passes(millisPerStep)));
    PretrainingJob job =
        Files.exists(folder.resolve(RunFolder.REQUEST))
            ? PretrainingJob.resume(folder, null, workplace)
            : PretrainingJob.create(folder, request, workplace);
    return job.run(CancelSignal.NEVER);
  }
}
