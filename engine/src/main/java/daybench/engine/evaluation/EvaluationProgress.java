package daybench.engine.evaluation;

import daybench.engine.finetuning.Evaluation;
import daybench.engine.finetuning.FineTuneListener;
import daybench.engine.run.ProcessIdentity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps status.json of an evaluation that this process works on. */
final class EvaluationProgress {
  private static final Logger LOGGER = LoggerFactory.getLogger(EvaluationProgress.class);
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

  /** The trials at work, and the part of each that is made. */
  private final Map<Trial, Double> atWork = new LinkedHashMap<>();

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
  synchronized FineTuneListener begun(Trial now, FineTuneListener other) throws IOException {
    atWork.put(now, 0.0);
    write(EvaluationState.RUNNING, "");
    return new FineTuneListener() {
      @Override
      public void stepped(long step, long steps, double loss) {
        made(now, (double) step / Math.max(1, steps));
        other.stepped(step, steps, loss);
      }

      @Override
      public void evaluated(Evaluation evaluation) {
        other.evaluated(evaluation);
      }
    };
  }

  private synchronized void made(Trial trial, double fraction) {
    atWork.put(trial, fraction);
    if (System.nanoTime() - written > PAUSE_NANOS) {
      try {
        write(EvaluationState.RUNNING, "");
      } catch (IOException e) {
        // A share that is away for a moment ends no evaluation; what a trial made is written apart.
        LOGGER.warn("{} was not written: {}", folder.statusFile(), e.toString());
      }
    }
  }

  /** The trial ended. */
  synchronized void ended(TrialResult result) throws IOException {
    if (result.state() == TrialState.DONE) {
      done++;
    } else {
      failed++;
    }
    workLeft -= work(result.trial());
    workMade += work(result.trial());
    atWork.remove(result.trial());
    write(EvaluationState.RUNNING, "");
  }

  /** No more is done. */
  synchronized void end(EvaluationState state, String message) throws IOException {
    atWork.clear();
    workLeft = 0;
    write(state, message);
  }

  synchronized void write(EvaluationState state, String message) throws IOException {
    written = System.nanoTime();
    new EvaluationStatus(
            state,
            process,
            Instant.now(),
            done,
            failed,
            all,
            atWork.keySet().stream().map(Trial::id).collect(Collectors.joining(", ")),
            atWork.values().stream().mapToDouble(Double::doubleValue).sum(),
            state.live() ? remaining() : null,
            message)
        .write(folder.statusFile());
  }

  private @Nullable Double remaining() {
    double begunOnes = 0;
    for (Map.Entry<Trial, Double> one : atWork.entrySet()) {
      begunOnes += one.getValue() * work(one.getKey());
    }
    double made = workMade + begunOnes;
    double seconds = (System.nanoTime() - begun) / 1e9;
    return made > 0 ? (workLeft - begunOnes) * seconds / made : null;
  }
}
