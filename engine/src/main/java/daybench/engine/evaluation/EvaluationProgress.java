package daybench.engine.evaluation;

import daybench.engine.finetuning.Evaluation;
import daybench.engine.finetuning.FineTuneListener;
import daybench.engine.run.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps status.json of an evaluation that this process works on. */
final class EvaluationProgress {
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private final EvaluationFolder folder;
  private final ProcessIdentity process = ProcessIdentity.current();
  private final int all;
  private final Map<String, Double> work;
  private final long begun = System.nanoTime();
  private int done;
  private int failed;
  private double workLeft;
  private double workMade;
  private double workOfTrial;
  private String trial = "";
  private double trialFraction;
  private long written;

  /**
   * Begins with the trials that are left.
   *
   * @param all trials of the grid
   * @param work of an epoch of each task, in any unit
   */
  EvaluationProgress(EvaluationFolder folder, int all, List<Trial> left, Map<String, Double> work) {
    this.folder = folder;
    this.all = all;
    this.work = work;
    this.done = all - left.size();
    this.workLeft = left.stream().mapToDouble(this::work).sum();
  }

  private double work(Trial one) {
    return one.epochs() * work.getOrDefault(one.task(), 0.0);
  }

  /** A trial begins; both hear of its steps, this and the other. */
  FineTuneListener begun(Trial now, FineTuneListener other) throws IOException {
    trial = now.id();
    trialFraction = 0;
    workOfTrial = work(now);
    write(EvaluationState.RUNNING, "");
    return new FineTuneListener() {
      @Override
      public void stepped(long step, long steps, double loss) {
        trialFraction = (double) step / Math.max(1, steps);
        if (System.nanoTime() - written > PAUSE_NANOS) {
          try {
            write(EvaluationState.RUNNING, "");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        other.stepped(step, steps, loss);
      }

      @Override
      public void evaluated(Evaluation evaluation) {
        other.evaluated(evaluation);
      }
    };
  }

  /** The trial ended. */
  void ended(TrialResult result) throws IOException {
    if (result.state() == TrialState.DONE) {
      done++;
    } else {
      failed++;
    }
    workLeft -= workOfTrial;
    workMade += workOfTrial;
    workOfTrial = 0;
    trialFraction = 0;
    trial = "";
    write(EvaluationState.RUNNING, "");
  }

  /** No more is done. */
  void end(EvaluationState state, String message) throws IOException {
    trial = "";
    trialFraction = 0;
    workLeft = 0;
    write(state, message);
  }

  void write(EvaluationState state, String message) throws IOException {
    written = System.nanoTime();
    new EvaluationStatus(
            state,
            process,
            Instant.now(),
            done,
            failed,
            all,
            trial,
            trialFraction,
            state.live() ? remaining() : null,
            message)
        .write(folder.statusFile());
  }

  private @Nullable Double remaining() {
    double made = workMade + trialFraction * workOfTrial;
    double seconds = (System.nanoTime() - begun) / 1e9;
    return made > 0 ? (workLeft - trialFraction * workOfTrial) * seconds / made : null;
  }
}
