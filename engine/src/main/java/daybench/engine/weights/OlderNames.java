package daybench.engine.weights;

import daybench.datasets.safetensors.SafetensorsFile;

/** The names that the first published BERT weights gave to the tensors of a norm. */
final class OlderNames {
  private static final String WEIGHT = "LayerNorm.weight";
  private static final String BIAS = "LayerNorm.bias";

  private OlderNames() {}

  /** The name under which the file has the tensor; {@code name} itself where it has none. */
  static String in(SafetensorsFile file, String name) {
    String older = name;
    if (name.endsWith(WEIGHT)) {
      older = name.substring(0, name.length() - WEIGHT.length()) + "LayerNorm.gamma";
    } else if (name.endsWith(BIAS)) {
      older = name.substring(0, name.length() - BIAS.length()) + "LayerNorm.beta";
    }
    return !file.has(name) && file.has(older) ? older : name;
  }
}
