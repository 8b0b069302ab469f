package daybench.engine.model;

import java.util.List;

/**
 * One trained tensor.
 *
 * @param names its Hugging Face names; more than one where the tensor is those stacked along rows
 * @param shape its shape, rows first
 * @param role what it is for, which decides its initial values and its precision
 */
public record Parameter(List<String> names, List<Long> shape, Role role) {
  /** What a tensor is for. */
  public enum Role {
    WORD_EMBEDDING,
    POSITION_EMBEDDING,
    SEGMENT_EMBEDDING,
    QUERY_KEY_VALUE,
    /** A dense matrix whose output is added to the residual stream. */
    RESIDUAL_WEIGHT,
    WEIGHT,
    BIAS,
    NORM_WEIGHT,
    NORM_BIAS,
    DECODER_BIAS,
    /** Of the head of a classifier, which is small and stays in 32 bits. */
    CLASSIFIER_WEIGHT,
    CLASSIFIER_BIAS;

    /** Whether matrix products use it, so that bf16 training keeps a rounded copy of it. */
    public boolean multiplied() {
      return switch (this) {
        case WORD_EMBEDDING, QUERY_KEY_VALUE, RESIDUAL_WEIGHT, WEIGHT, BIAS -> true;
        case POSITION_EMBEDDING,
            SEGMENT_EMBEDDING,
            NORM_WEIGHT,
            NORM_BIAS,
            DECODER_BIAS,
            CLASSIFIER_WEIGHT,
            CLASSIFIER_BIAS ->
            false;
      };
    }
  }

  public Parameter {
    names = List.copyOf(names);
    shape = List.copyOf(shape);
  }

  static Parameter of(Role role, String name, long... shape) {
    return new Parameter(List.of(name), java.util.Arrays.stream(shape).boxed().toList(), role);
  }

  /** The shape of each of {@link #names}: an equal share of the rows. */
  public List<Long> shapeOfEach() {
    if (names.size() == 1) {
      return shape;
    }
    List<Long> each = new java.util.ArrayList<>(shape);
    each.set(0, shape.get(0) / names.size());
    return List.copyOf(each);
  }

  public long elements() {
    return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
  }
}
