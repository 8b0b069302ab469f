package daybench.controllers.navigation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A place in the window: a screen and what it shows. */
public sealed interface Place {
  /** The workspace: corpora and runs. */
  record Home() implements Place {}

  /** The wizard that prepares a corpus. */
  record NewCorpus() implements Place {}

  /** A prepared corpus. */
  record CorpusPage(Path folder) implements Place {}

  /**
   * The wizard that starts a run.
   *
   * @param corpus to train on, chosen beforehand
   * @param likeRun the run whose settings to begin with
   */
  record NewRun(Optional<Path> corpus, Optional<Path> likeRun) implements Place {}

  /** A run, live or finished. */
  record RunPage(Path folder) implements Place {}

  /** Several runs beside each other. */
  record Compare(List<Path> runs) implements Place {
    public Compare {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Asking a model.
   *
   * @param model the folder of a run or of a model, chosen beforehand
   */
  record Inspect(Optional<Path> model) implements Place {}

  /** The checkpoints of a run. */
  record Checkpoints(Path run) implements Place {}

  /** Scores on downstream tasks. */
  record Evaluations() implements Place {}

  /**
   * The wizard that scores a model.
   *
   * @param model the folder of a checkpoint, a run or a model, chosen beforehand
   */
  record NewEvaluation(Optional<Path> model) implements Place {}

  /** An evaluation, or those of the checkpoints of one run. */
  record EvaluationPage(Path folder) implements Place {}

  /** Jobs that wait for a device. */
  record Queue() implements Place {}

  /** The settings of the window. */
  record Settings() implements Place {}
}
