package daybench.engine.training;

import ai.djl.engine.EngineException;
import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.batches.BatchSource;
import daybench.datasets.batches.FixedBatches;
import daybench.datasets.batches.MicroBatch;
import daybench.datasets.masking.Masker;
import daybench.datasets.masking.MaskingSettings;
import daybench.engine.device.ComputeDevice;
import daybench.engine.device.ComputeThreads;
import daybench.engine.device.DevicePreference;
import daybench.engine.device.MemoryUse;
import daybench.engine.forecast.Measurement;
import daybench.engine.forecast.MicroBatchTrial;
import daybench.engine.settings.Precision;
import daybench.engine.settings.RunRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Trains the model of a run for some seconds and throws it away, to learn which micro-batches there
 * is memory for, and how fast it goes: on the run's own sequences, device, precision and threads.
 * Micro-batches are tried from the smallest up, each about twice the one before.
 */
public final class SpeedTrial {
  private static final int WARM_UPS = 2;
  private static final int FEWEST_MEASURED = 3;
  private static final double LONGEST_MEASURED_SECONDS = 2;
  private static final double WARM_SECONDS = 1;

  private final RunRequest request;
  private final TrainingData data;
  private final DevicePreference preference;
  private final Ticker ticker = Ticker.ofSystem();

  /** A trial of a run that is not begun. */
  public SpeedTrial(RunRequest request, TrainingData data, DevicePreference preference) {
    this.request = request;
    this.data = data;
    this.preference = preference;
  }

  /**
   * Measures.
   *
   * @param patienceSeconds after which no larger micro-batch is begun
   */
  public Measurement measure(
      double patienceSeconds, ProgressListener listener, CancelSignal cancel) {
    Compatibility.check(request, data);
    double start = ticker.seconds();
    ComputeDevice device = ComputeDevice.choose(preference);
    Precision precision = device.resolve(request.precision());
    ComputeThreads.use(request.threads());
    MemoryUse memory = new MemoryUse(device);
    listener.update(new Progress("Building the model", 0, -1, "parameters"));
    try (Trainee trainee =
        new Trainee(request, device, precision, data.tokenCounts(), Optional.empty())) {
      List<Integer> sizes = sizes();
      List<MicroBatchTrial> trials = new ArrayList<>();
      boolean complete = false;
      Tally tally = new Tally();
      for (int size : sizes) {
        cancel.throwIfCancelled();
        listener.update(new Progress("Trying micro-batches", trials.size(), sizes.size(), "sizes"));
        if (!trials.isEmpty() && ticker.seconds() - start > patienceSeconds) {
          break;
        }
        MicroBatchTrial trial =
            memory.wouldPass(trials, size)
                ? MicroBatchTrial.tooLarge(size, memory.used())
                : attempt(trainee.learner(), size, memory, tally, cancel);
        trials.add(trial);
        complete = size == sizes.getLast() || !trial.fits();
        if (!trial.fits()) {
          break;
        }
      }
      listener.update(new Progress("Timing updates and validation", 0, -1, "updates"));
      return new Measurement(
          device.label(),
          device.name(),
          precision.name(),
          ComputeThreads.inUse(),
          memory.total(),
          trials,
          updateSeconds(trainee.learner()),
          validationSeconds(trainee),
          tally.tokensPerSequence(),
          data.training().count(),
          data.heldOut().count(),
          complete);
    }
  }

  /** Divisors of the effective batch, each at least nearly twice the one before. */
  private List<Integer> sizes() {
    int batch = request.batch().effectiveBatch();
    List<Integer> sizes = new ArrayList<>();
    IntStream.rangeClosed(1, batch)
        .filter(size -> batch % size == 0)
        .forEach(
            size -> {
              if (sizes.isEmpty() || size >= 1.9 * sizes.getLast() || size == batch) {
                sizes.add(size);
              }
            });
    return sizes;
  }

  private MicroBatchTrial attempt(
      Learner learner, int size, MemoryUse memory, Tally tally, CancelSignal cancel) {
    try {
      BatchSource source =
          new BatchSource(data.training(), masker(request.masking()), request.seed(), data.padId());
      double start = ticker.seconds();
      for (int i = 0; i < WARM_UPS && (i == 0 || ticker.seconds() - start < WARM_SECONDS); i++) {
        learner.accumulate(source.at((long) i * size, size));
      }
      double measuring = ticker.seconds();
      double computing = 0;
      long tokens = 0;
      int count = 0;
      while (count < FEWEST_MEASURED && ticker.seconds() - measuring < LONGEST_MEASURED_SECONDS) {
        cancel.throwIfCancelled();
        MicroBatch batch = source.at((long) (WARM_UPS + count) * size, size);
        double before = ticker.seconds();
        learner.accumulate(batch);
        computing += ticker.seconds() - before;
        tokens += batch.tokens();
        tally.add(batch);
        count++;
      }
      return new MicroBatchTrial(size, true, computing / count, tokens / computing, memory.used());
    } catch (EngineException e) {
      if (isOutOfMemory(e)) {
        return MicroBatchTrial.tooLarge(size, memory.used());
      }
      throw e;
    } finally {
      learner.discard();
    }
  }

  private static boolean isOutOfMemory(EngineException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("out of memory")
        || message.contains("can't allocate memory")
        || message.contains("not enough memory");
  }

  /** Time of an update that changes nothing: the gradient of one sequence at a rate of 0. */
  private double updateSeconds(Learner learner) {
    BatchSource source =
        new BatchSource(data.training(), masker(request.masking()), request.seed(), data.padId());
    double seconds = 0;
    for (int i = 0; i < WARM_UPS; i++) {
      learner.accumulate(source.at(i, 1));
      double before = ticker.seconds();
      learner.update(0);
      seconds = ticker.seconds() - before;
    }
    return seconds;
  }

  private double validationSeconds(Trainee trainee) {
    int batch = (int) Math.min(request.validation().batch(), data.heldOut().count());
    Validator validator =
        new Validator(
            new FixedBatches(
                new SampledStore(data.heldOut(), batch), masker(request.masking()), data.padId()),
            batch);
    double seconds = 0;
    for (int i = 0; i < WARM_UPS; i++) {
      double before = ticker.seconds();
      validator.measure(trainee.model());
      seconds = ticker.seconds() - before;
    }
    return seconds / batch;
  }

  private Masker masker(MaskingSettings settings) {
    return new Masker(
        data.vocabularySize(), data.maskId(), data.isSpecial(), data.isContinuation(), settings);
  }

  /** Sequences and tokens seen. */
  private static final class Tally {
    private long sequences;
    private long tokens;

    void add(MicroBatch batch) {
      sequences += batch.sequences();
      tokens += batch.tokens();
    }

    double tokensPerSequence() {
      return sequences == 0 ? 0 : (double) tokens / sequences;
    }
  }
}
