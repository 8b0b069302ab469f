package daybench.engine.model;

import ai.djl.ndarray.NDManager;
import daybench.engine.settings.ModelSettings;
import java.nio.ByteBuffer;
import java.util.List;

/** A masked language model in memory. */
public final class MaskedLanguageModel extends LoadedNetwork {
  private final ModelSettings settings;
  private final List<Parameter> layout;

  /**
   * Loads parameters to the manager's device.
   *
   * @param values float32 values of each parameter of the layout, native byte order
   * @param bfloat16 whether matrix products run in bfloat16
   */
  public MaskedLanguageModel(
      NDManager parent, ModelSettings settings, List<ByteBuffer> values, boolean bfloat16) {
    super(
        parent,
        ModelSource.PRETRAINING_CLASS,
        ModelSource.pretraining(settings, bfloat16),
        ParameterLayout.of(settings),
        values,
        bfloat16);
    this.settings = settings;
    this.layout = ParameterLayout.of(settings);
  }

  public ModelSettings settings() {
    return settings;
  }

  public List<Parameter> layout() {
    return layout;
  }
}
