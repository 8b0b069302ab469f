package daybench.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import daybench.engine.torch.ScriptModule;
import daybench.engine.torch.TensorList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters on a device: the float32 masters, and what matrix products use (copies rounded to
 * bfloat16, or the masters themselves).
 */
final class ParameterMemory {
  private final TensorList masters;
  private final TensorList work;

  /**
   * Copies values to the manager's device.
   *
   * @param module whose method {@code rounded} makes a bfloat16 copy
   */
  ParameterMemory(
      NDManager manager,
      ScriptModule module,
      List<Parameter> layout,
      List<ByteBuffer> values,
      boolean bfloat16) {
    List<NDArray> full = new ArrayList<>();
    List<NDArray> used = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      NDArray master = TensorList.copy(manager, values.get(i), shape(layout.get(i)));
      full.add(master);
      used.add(
          bfloat16 && layout.get(i).role().multiplied()
              ? module.differentiate(ScriptModule.Call.of("rounded").with(master))
              : TensorList.alias(master));
    }
    this.masters = new TensorList("masters", full);
    this.work = new TensorList("work", used);
  }

  TensorList masters() {
    return masters;
  }

  TensorList work() {
    return work;
  }

  private static Shape shape(Parameter parameter) {
    return new Shape(parameter.shape().stream().mapToLong(Long::longValue).toArray());
  }
}
