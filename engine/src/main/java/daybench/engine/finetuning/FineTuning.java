package daybench.engine.finetuning;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.glue.ExampleSet;
import daybench.datasets.glue.Target;
import daybench.datasets.glue.Task;
import daybench.datasets.glue.TaskData;
import daybench.datasets.random.CounterRandom;
import daybench.datasets.wordpiece.WordPieceTokenizer;
import daybench.engine.device.ComputeDevice;
import daybench.engine.device.ComputeThreads;
import daybench.engine.model.ClassifierLayout;
import daybench.engine.model.ClassifierSettings;
import daybench.engine.model.SequenceClassifier;
import daybench.engine.schedule.LearningRateSchedule;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.Precision;
import daybench.engine.torch.Libtorch;
import daybench.engine.weights.TrainedModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Trains a classifier on a task: epochs of shuffled batches, an evaluation after each, and the
 * weights of the best. A pure function of the starting point, the data and the settings, whatever
 * the machine's speed.
 */
public final class FineTuning {
  private static final int ORDER = 0;
  private static final int DROPOUT = 1;
  private static final double NANOS = 1e9;
  private static final int PACE_WARM_UP_STEPS = 5;
  private static final int PACE_STEPS = 6;
  private static final long PACE_LEAST_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final StartingPoint start;
  private final TaskData data;
  private final FineTuneSettings settings;
  private final ComputeDevice device;
  private final boolean segments;

  /** Prepares a training. */
  public FineTuning(
      StartingPoint start, TaskData data, FineTuneSettings settings, ComputeDevice device) {
    this.start = start;
    this.data = data;
    this.settings = settings;
    this.device = device;
    this.segments = data.task().pair() && usesSegments(settings.segments(), start.model());
    int positions = start.model().settings().maximumPositions();
    if (settings.maximumLength() > positions) {
      throw new UserException(
          "The maximum length is %d, but the model has %d positions; lower it."
              .formatted(settings.maximumLength(), positions));
    }
    if (!start.random() && settings.maximumLength() > start.model().trainedLength()) {
      throw new UserException(
          "The maximum length is %d, but the model was trained on %d positions, and later ones are as they began; lower it."
              .formatted(settings.maximumLength(), start.model().trainedLength()));
    }
  }

  private static boolean usesSegments(SegmentUse use, TrainedModel model) {
    return switch (use) {
      case AUTO -> model.trainedSegments() > 1;
      case BOTH -> true;
      case FIRST -> false;
    };
  }

  /**
   * Trains.
   *
   * @throws UserException where an example is too long and that is an error, or the loss is no
   *     longer finite
   */
  public FineTuned run(FineTuneListener listener, CancelSignal cancel) {
    ComputeThreads.use(settings.threads());
    try (NDManager manager = Libtorch.manager(device.device());
        SequenceClassifier classifier = classifier(manager);
        ClassifierLearner learner =
            new ClassifierLearner(classifier, settings.optimiser(), segments, padId())) {
      return new Course(classifier, learner, listener, cancel).run();
    }
  }

  /**
   * Measures how long training takes, at its start: some steps and some time, after a few steps
   * that do not count, since TorchScript compiles in them.
   *
   * @return seconds an example of the mean length
   */
  public double secondsPerExample(CancelSignal cancel) {
    ComputeThreads.use(settings.threads());
    try (NDManager manager = Libtorch.manager(device.device());
        SequenceClassifier classifier = classifier(manager);
        ClassifierLearner learner =
            new ClassifierLearner(classifier, settings.optimiser(), segments, padId())) {
      return new Course(classifier, learner, FineTuneListener.NONE, cancel).pace();
    }
  }

  private SequenceClassifier classifier(NDManager manager) {
    ClassifierSettings shape = shape();
    return new SequenceClassifier(
        manager,
        shape,
        ClassifierLayout.values(
            shape, start.values(settings.seed()), start.usedPooler(), settings.seed()),
        precision() == Precision.BF16);
  }

  private Precision precision() {
    return device.resolve(settings.precision());
  }

  private ClassifierSettings shape() {
    Task task = data.task();
    ModelSettings encoder = start.model().settings();
    return new ClassifierSettings(
        encoder,
        settings.pooling(),
        task.target().outputs(),
        task.target() instanceof Target.Score);
  }

  private int padId() {
    return start.model().vocabulary().padId();
  }

  /** One training, from the first step to the last. */
  private final class Course {
    private final SequenceClassifier classifier;
    private final ClassifierLearner learner;
    private final FineTuneListener listener;
    private final CancelSignal cancel;
    private final ClassifierScorer scorer;
    private final EncodedSet training;
    private final double[] targets;
    private final List<EncodedSet> development;
    private final long steps;
    private final BestWeights best;
    private final long begun = System.nanoTime();
    private long step;
    private long trainingNanos;
    private long trainedTokens;

    Course(
        SequenceClassifier classifier,
        ClassifierLearner learner,
        FineTuneListener listener,
        CancelSignal cancel) {
      this.classifier = classifier;
      this.learner = learner;
      this.listener = listener;
      this.cancel = cancel;
      this.scorer = new ClassifierScorer(classifier, segments, padId());
      TextEncoder encoder =
          new TextEncoder(
              new WordPieceTokenizer(start.model().vocabulary(), start.model().uncased()),
              settings.maximumLength(),
              settings.overlong());
      this.training = encoder.encode(data.training());
      this.targets = data.training().targets();
      this.development = data.development().stream().map(encoder::encode).toList();
      this.steps =
          (long) Math.ceilDiv(training.texts().size(), settings.batch()) * settings.epochs();
      this.best = new BestWeights(data.task().selection(), settings.patience());
    }

    FineTuned run() {
      for (int epoch = 0; epoch < settings.epochs() && !best.exhausted(); epoch++) {
        double loss = epoch(epoch, () -> false);
        List<Predictions> predictions =
            development.stream()
                .map(set -> new Predictions(set.set().name(), scorer.outputs(set.texts(), cancel)))
                .toList();
        Evaluation evaluation = new Evaluation(epoch + 1, step, loss, scores(predictions));
        best.add(evaluation, predictions, classifier.masters());
        listener.evaluated(evaluation);
      }
      return result();
    }

    double pace() {
      epoch(0, () -> step >= PACE_WARM_UP_STEPS);
      long stepBefore = step;
      long nanosBefore = trainingNanos;
      long tokensBefore = trainedTokens;
      epoch(
          1,
          () -> step - stepBefore >= PACE_STEPS && trainingNanos - nanosBefore >= PACE_LEAST_NANOS);
      double secondsPerToken =
          (trainingNanos - nanosBefore) / NANOS / (trainedTokens - tokensBefore);
      return secondsPerToken * training.tokens() / training.texts().size();
    }

    /** Makes the steps of an epoch, until told that it is enough; returns their mean loss. */
    private double epoch(int epoch, BooleanSupplier enough) {
      LearningRateSchedule schedule = LearningRateSchedule.of(settings.schedule());
      long orderSeed = CounterRandom.bits(settings.seed(), ORDER, 0);
      double sum = 0;
      long made = 0;
      for (int[] batch : BatchOrder.of(orderSeed, epoch, training.texts(), settings.batch())) {
        if (enough.getAsBoolean()) {
          break;
        }
        cancel.throwIfCancelled();
        JniUtils.setSeed(CounterRandom.bits(settings.seed(), DROPOUT, step));
        // The middle of the step: neither the first nor the last is made at rate 0.
        double rate =
            settings.optimiser().learningRate() * schedule.factor(step + 0.5, (double) steps);
        List<EncodedText> texts = Arrays.stream(batch).mapToObj(training.texts()::get).toList();
        long before = System.nanoTime();
        double loss =
            learner.step(texts, Arrays.stream(batch).mapToDouble(i -> targets[i]).toArray(), rate);
        trainingNanos += System.nanoTime() - before;
        trainedTokens += texts.stream().mapToLong(EncodedText::length).sum();
        step++;
        if (!Double.isFinite(loss)) {
          throw new UserException(
              "The loss or its gradient is no longer finite at step %d; lower the learning rate."
                  .formatted(step));
        }
        sum += loss;
        made++;
        listener.stepped(step, steps, loss);
      }
      return sum / made;
    }

    private Map<String, Map<String, Double>> scores(List<Predictions> predictions) {
      Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
      for (int i = 0; i < predictions.size(); i++) {
        ExampleSet set = development.get(i).set();
        scores.put(set.name(), predictions.get(i).scores(data.task(), set.targets()));
      }
      return scores;
    }

    private FineTuned result() {
      TrainedModel model = start.model();
      TrainedClassifier trained =
          new TrainedClassifier(
              data.task(),
              classifier.settings(),
              best.values(),
              model.vocabulary(),
              model.uncased(),
              segments,
              settings.maximumLength());
      return new FineTuned(trained, report(), best.predictions());
    }

    private FineTuneReport report() {
      Map<String, Long> truncated = new LinkedHashMap<>();
      truncated.put(training.set().name(), training.truncated());
      development.forEach(set -> truncated.put(set.set().name(), set.truncated()));
      double seconds = trainingNanos / NANOS;
      double epochs = best.evaluations().size();
      return new FineTuneReport(
          data.task().name(),
          data.task().selection().name(),
          settings,
          start.random(),
          segments,
          precision().name(),
          best.evaluations(),
          best.place(),
          training.texts().size(),
          truncated,
          seconds,
          epochs * training.texts().size() / seconds,
          epochs * training.tokens() / seconds,
          (System.nanoTime() - begun) / NANOS);
    }
  }
}
