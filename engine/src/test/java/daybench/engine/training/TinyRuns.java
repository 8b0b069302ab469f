package daybench.engine.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.corpus.SequenceStore;
import daybench.datasets.masking.MaskingSettings;
import daybench.datasets.random.CounterRandom;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.device.DevicePreference;
import daybench.engine.json.Json;
import daybench.engine.settings.Activation;
import daybench.engine.settings.BatchSettings;
import daybench.engine.settings.BudgetSettings;
import daybench.engine.settings.CheckpointSettings;
import daybench.engine.settings.EarlyStopSettings;
import daybench.engine.settings.Initialisation;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;
import daybench.engine.settings.OptimiserSettings;
import daybench.engine.settings.Precision;
import daybench.engine.settings.RunRequest;
import daybench.engine.settings.ScheduleBasis;
import daybench.engine.settings.ScheduleKind;
import daybench.engine.settings.ScheduleSettings;
import daybench.engine.settings.ValidationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs that take a second: two layers of hidden size 32 on made-up sequences. */
final class TinyRuns {
  static final int VOCABULARY = 60;
  private static final int LENGTH = 16;

  private TinyRuns() {}

  static ModelSettings model(double dropout) {
    return new ModelSettings(
        2,
        32,
        2,
        64,
        NormPlacement.PRE,
        NormKind.LAYER_NORM,
        1e-12,
        false,
        Activation.GELU,
        dropout,
        dropout,
        LENGTH,
        VOCABULARY,
        Initialisation.defaults());
  }

  /** A run over steps of 8 sequences, 4 at once, without validation but the final one. */
  static RunRequest request(long steps) {
    return request(model(0.1), steps, Precision.FP32, CheckpointSettings.defaults());
  }

  static RunRequest request(
      ModelSettings model, long steps, Precision precision, CheckpointSettings checkpoints) {
    return new RunRequest(
        "tiny",
        "/corpora/tiny",
        model,
        new OptimiserSettings(3e-3, 0.9, 0.98, 1e-6, 0.01, 1.0),
        new ScheduleSettings(ScheduleKind.CONSTANT, ScheduleBasis.STEPS, 0, 3L, 1, 1, 0, null),
        BudgetSettings.ofSteps(steps),
        new BatchSettings(8, 4),
        new MaskingSettings(0.15, false, 0, 5),
        new ValidationSettings(0, 0, 16, 8),
        EarlyStopSettings.off(),
        checkpoints,
        precision,
        1,
        42,
        "0.1.0");
  }

  /** The same request with some parts of its JSON replaced. */
  static RunRequest with(RunRequest base, String section, Object value) {
    ObjectNode json = Json.parse(base.toJson(), "request");
    json.set(section, Json.tree(value));
    return RunRequest.fromJson(Json.line(json), "request");
  }

  private static Vocabulary vocabulary() {
    List<String> tokens = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    for (int id = tokens.size(); id < VOCABULARY; id++) {
      tokens.add("w" + id);
    }
    return Vocabulary.of(tokens);
  }

  /** Sequences in which every token tells the next, some shorter than the others. */
  static TrainingData data() {
    return new TrainingData(
        new MadeUp(100, 1),
        new MadeUp(20, 2),
        VOCABULARY,
        0,
        4,
        id -> id < 5,
        id -> false,
        true,
        vocabulary().toBytes(),
        new long[VOCABULARY],
        4.0,
        () -> {});
  }

  /** A workplace where a step takes a second. */
  static Workplace workplace(StepTicker ticker, UnaryOperator<Steps> wrapped) {
    return new Workplace(
        request -> data(),
        ticker,
        DevicePreference.CPU,
        steps -> wrapped.apply(ticker.steps().apply(steps)));
  }

  private record MadeUp(long count, long seed) implements SequenceStore {
    @Override
    public int maximumLength() {
      return LENGTH;
    }

    @Override
    public int[] read(long index) {
      int length = index % 5 == 0 ? LENGTH - 3 : LENGTH;
      int[] ids = new int[length];
      int token = CounterRandom.below(CounterRandom.bits(seed, 0, index), VOCABULARY - 5);
      for (int i = 1; i < length - 1; i++) {
        ids[i] = 5 + token;
        token = (token * 7 + 3) % (VOCABULARY - 5);
      }
      ids[0] = 2;
      ids[length - 1] = 3;
      return ids;
    }
  }
}
