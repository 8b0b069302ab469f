package daybench.benchmarks.training;

import daybench.engine.settings.Activation;
import daybench.engine.settings.Initialisation;
import daybench.engine.settings.ModelSettings;
import daybench.engine.settings.NormKind;
import daybench.engine.settings.NormPlacement;

/**
 * The shape of a model and of its batches. Every side gets the same.
 *
 * @param name as the command line has it
 * @param layers of the encoder
 * @param hidden its width
 * @param heads of attention
 * @param vocabulary tokens
 * @param sequences of a step
 * @param length of each, in tokens, all full
 */
record Workload(
    String name, int layers, int hidden, int heads, int vocabulary, int sequences, int length) {
  static final double MASKED = 0.15;

  /** {@code tiny} and {@code small}, with {@code 30k} behind the name a vocabulary of 30,522. */
  static Workload of(String name) {
    return switch (name) {
      case "tiny" -> new Workload(name, 4, 256, 4, 8192, 32, 128);
      case "tiny30k" -> new Workload(name, 4, 256, 4, 30522, 32, 128);
      case "small" -> new Workload(name, 6, 512, 8, 8192, 16, 128);
      case "small30k" -> new Workload(name, 6, 512, 8, 30522, 16, 128);
      default -> throw new IllegalArgumentException("No shape is named " + name + ".");
    };
  }

  int intermediate() {
    return 4 * hidden;
  }

  long tokens() {
    return (long) sequences * length;
  }

  /** Masked tokens of one sequence, as the masker counts them. */
  int maskedPerSequence() {
    return (int) Math.max(1, Math.rint(length * MASKED));
  }

  long masked() {
    return (long) sequences * maskedPerSequence();
  }

  /** BERT's model, or with pre-norm Megatron's; no dropout. */
  ModelSettings settings(NormPlacement placement) {
    return new ModelSettings(
        layers,
        hidden,
        heads,
        intermediate(),
        placement,
        NormKind.LAYER_NORM,
        1e-12,
        placement == NormPlacement.POST,
        Activation.GELU,
        0,
        0,
        length,
        vocabulary,
        Initialisation.defaults());
  }

  /**
   * Floating-point operations of the matrix products that one step cannot do without, 2 for each
   * multiplication and addition. Forward: in every layer queries, keys and values of all tokens and
   * attention's two products; its output and the feed-forward part of all tokens, in the last layer
   * of the masked ones only; the head of the masked ones. Backward: twice that.
   */
  double operations() {
    double h = hidden;
    double afterAttention = h * h + 2 * h * intermediate();
    double everyLayer = tokens() * (3 * h * h + 2.0 * length * h);
    double rest = ((layers - 1) * tokens() + masked()) * afterAttention;
    double head = masked() * (h * h + h * vocabulary);
    return 3 * 2 * (layers * everyLayer + rest + head);
  }

  String describe() {
    return "%d layers, hidden %d, %d x %d tokens a step, %d masked each, vocabulary %,d"
        .formatted(layers, hidden, sequences, length, maskedPerSequence(), vocabulary);
  }
}
