package daybench.engine.finetuning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a training of a classifier came to.
 *
 * @param task its name
 * @param selection the metric by which the best evaluation was chosen
 * @param settings it was trained with
 * @param fromRandom whether the encoder began with random values instead of pretrained ones
 * @param segments whether second texts had a token type of their own
 * @param precision FP32 or BF16
 * @param evaluations one an epoch
 * @param best the place of the best of them
 * @param trainingExamples of an epoch
 * @param truncated examples that lost tokens, by part
 * @param trainingSeconds spent in steps
 * @param examplesPerSecond of the steps
 * @param tokensPerSecond of the steps, padding not counted
 * @param seconds in all
 */
public record FineTuneReport(
    String task,
    String selection,
    FineTuneSettings settings,
    boolean fromRandom,
    boolean segments,
    String precision,
    List<Evaluation> evaluations,
    int best,
    long trainingExamples,
    Map<String, Long> truncated,
    double trainingSeconds,
    double examplesPerSecond,
    double tokensPerSecond,
    double seconds) {
  public FineTuneReport {
    evaluations = List.copyOf(evaluations);
    truncated = new LinkedHashMap<>(truncated);
  }

  /** The evaluation whose weights were kept. */
  public Evaluation bestEvaluation() {
    return evaluations.get(best);
  }
}
