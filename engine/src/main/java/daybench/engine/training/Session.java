package daybench.engine.training;

import daybench.datasets.CancelSignal;
import daybench.datasets.batches.BatchSource;
import daybench.datasets.batches.FixedBatches;
import daybench.datasets.masking.Masker;
import daybench.datasets.masking.MaskingSettings;
import daybench.datasets.random.CounterRandom;
import daybench.engine.DaybenchVersion;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointStore;
import daybench.engine.device.ComputeDevice;
import daybench.engine.device.ComputeThreads;
import daybench.engine.device.GpuMonitor;
import daybench.engine.run.RunEvent;
import daybench.engine.run.RunFolder;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.Precision;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import java.util.Optional;

/** Puts the parts of a run together in one process, and trains. */
final class Session {
  /** The usual rate, whatever the run is trained with. */
  private static final double HELD_OUT_RATE = 0.15;

  private static final long ORDER = 1;
  private static final long DROPOUT = 2;

  private final RunRequest request;
  private final RunFolder folder;
  private final Workplace workplace;
  private final RunReport report;
  private final TrainingData data;

  Session(
      RunRequest request,
      RunFolder folder,
      Workplace workplace,
      RunReport report,
      TrainingData data) {
    this.request = request;
    this.folder = folder;
    this.workplace = workplace;
    this.report = report;
    this.data = data;
  }

  RunOutcome train(Optional<CheckpointReader> checkpoint, CancelSignal cancel) throws IOException {
    ComputeDevice device = ComputeDevice.choose(workplace.device());
    Precision precision = device.resolve(request.precision());
    ComputeThreads.use(request.threads());
    report.environment(environment(device, precision));
    SavedPoint start = SavedPoint.of(checkpoint);
    try (Trainee trainee = new Trainee(request, device, precision, data.tokenCounts(), checkpoint);
        Steps steps = workplace.wrapped(steps(trainee, start.counters().position()));
        GpuMonitor gpu = new GpuMonitor(device)) {
      report.gpu(gpu::latest);
      Budget budget = new Budget(request.budget(), workplace.ticker(), start.elapsedSeconds());
      CheckpointPlan plan =
          new CheckpointPlan(
              request.checkpoints(),
              start.elapsedSeconds(),
              budget.fraction(start.counters().step(), start.elapsedSeconds()));
      return new PretrainingLoop(
              request,
              budget,
              steps,
              trainee,
              validator(),
              new WatchedSentences(folder.sentences(), data, report),
              saving(trainee, precision, plan, start),
              new Steering(folder.control(), cancel, plan, report),
              report,
              workplace.ticker(),
              data.training().count(),
              start.counters(),
              start.standing())
          .run();
    }
  }

  private RunEvent.Environment environment(ComputeDevice device, Precision precision) {
    return new RunEvent.Environment(
        device.label(),
        device.name(),
        precision.name(),
        device.library(),
        device.processor().instructionSet(),
        ComputeThreads.inUse());
  }

  private LearnerSteps steps(Trainee trainee, long position) {
    long orderSeed = CounterRandom.bits(request.seed(), ORDER, 0);
    long dropoutSeed = CounterRandom.bits(request.seed(), DROPOUT, 0);
    ModelSettings model = request.model();
    return new LearnerSteps(
        trainee::learner,
        new BatchSource(data.training(), masker(request.masking()), orderSeed, data.padId()),
        request.batch(),
        model.hiddenDropout() > 0 || model.attentionDropout() > 0,
        dropoutSeed,
        position);
  }

  /** Held-out masks depend on no setting of the run, so that runs can be compared. */
  private Validator validator() {
    Masker masker = masker(new MaskingSettings(HELD_OUT_RATE, false, 1, 0));
    SampledStore sample = new SampledStore(data.heldOut(), request.validation().maximumSequences());
    return new Validator(
        new FixedBatches(sample, masker, data.padId()), request.validation().batch());
  }

  private Masker masker(MaskingSettings settings) {
    return new Masker(
        data.vocabularySize(), data.maskId(), data.isSpecial(), data.isContinuation(), settings);
  }

  private Saving saving(
      Trainee trainee, Precision precision, CheckpointPlan plan, SavedPoint start) {
    CheckpointKeeper keeper =
        new CheckpointKeeper(
            new CheckpointStore(folder.checkpoints()),
            request.checkpoints().keep(),
            () -> trainee.content(data.vocabulary()),
            report,
            workplace.ticker());
    return new Saving(
        keeper,
        plan,
        new Saving.Stamp(data.uncased(), precision.name(), DaybenchVersion.number()),
        () -> trainee.learner().updates(),
        start);
  }
}
