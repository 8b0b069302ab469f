package daybench.engine.evaluation;

import daybench.datasets.CancelSignal;
import daybench.engine.finetuning.FineTuneListener;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/** Makes trials of an evaluation, one after the other. */
public interface TrialWorker extends AutoCloseable {
  /**
   * Makes a trial and writes what came of it into the folder of the evaluation. That it fails is a
   * result too.
   *
   * @throws CancellationException where it was asked to end; then nothing is written
   * @throws daybench.datasets.UserException where no trial of the task can be made
   */
  TrialResult make(Trial trial, FineTuneListener listener, CancelSignal cancel) throws IOException;

  @Override
  default void close() {}
}
