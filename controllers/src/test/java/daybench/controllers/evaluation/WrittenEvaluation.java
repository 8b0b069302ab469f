package daybench.controllers.evaluation;

import daybench.engine.evaluation.EvaluationFolder;
import daybench.engine.evaluation.EvaluationRequest;
import daybench.engine.evaluation.Trial;
import daybench.engine.evaluation.TrialResult;
import daybench.engine.evaluation.TrialState;
import daybench.engine.finetuning.Evaluation;
import daybench.engine.finetuning.FineTuneReport;
import daybench.engine.finetuning.FineTuneSettings;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The folder of an evaluation of SST-2, two seeds, written by the test. */
final class WrittenEvaluation {
  private final EvaluationFolder folder;

  WrittenEvaluation(Path path) throws IOException {
    folder =
        EvaluationFolder.begin(
            path,
            new EvaluationRequest(
                "/runs/tales/checkpoints/step-12",
                false,
                "/glue",
                List.of("SST-2"),
                List.of(1e-4),
                List.of(32),
                List.of(2),
                List.of(1L, 2L),
                FineTuneSettings.defaults(1),
                false,
                0,
                "test",
                null));
  }

  /** A trial that ended well, with a score between 0 and 1. */
  WrittenEvaluation done(long seed, double score) throws IOException {
    Trial trial = trial(seed);
    write(
        new TrialResult(
            trial,
            TrialState.DONE,
            null,
            new FineTuneReport(
                "SST-2",
                "ACCURACY",
                FineTuneSettings.defaults(1),
                false,
                false,
                "FP32",
                List.of(evaluation(1, score / 2), evaluation(2, score)),
                1,
                64,
                Map.of(),
                1,
                64,
                640,
                2)));
    return this;
  }

  WrittenEvaluation failed(long seed, String message) throws IOException {
    write(new TrialResult(trial(seed), TrialState.FAILED, message, null));
    return this;
  }

  /** What a process says of itself; its number is that of no process where it is gone. */
  WrittenEvaluation status(String state, long pid, String message) throws IOException {
    Files.writeString(
        folder.path().resolve("status.json"),
        """
        {"schema": 1, "state": "%s",
         "process": {"pid": %d, "start": null, "host": "%s"},
         "heartbeat": "2026-01-01T00:00:00Z", "done": %d, "failed": 0, "all": 2,
         "trial": "SST-2-lr1e-4-b32-e2-s2", "trialFraction": 0.5, "remainingSeconds": 90.0,
         "message": "%s"}
        """
            .formatted(
                state,
                pid,
                daybench.engine.run.ProcessIdentity.current().host(),
                folder.results().size(),
                message));
    return this;
  }

  Path path() {
    return folder.path();
  }

  private static Trial trial(long seed) {
    return new Trial("SST-2", 1e-4, 32, 2, seed);
  }

  private static Evaluation evaluation(int epoch, double score) {
    return new Evaluation(epoch, epoch * 2L, 0.7 / epoch, Map.of("dev", Map.of("ACCURACY", score)));
  }

  private void write(TrialResult result) throws IOException {
    Path file = folder.path().resolve("trials").resolve(result.trial().id()).resolve("trial.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, Json.indented(result));
  }
}
