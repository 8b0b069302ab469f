package daybench.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/**
 * Tensors passed together as one List[Tensor] argument. DJL tells the lists of a call apart by the
 * name of their arrays, so an array is in one list only; {@link #alias} makes a second array for
 * another list.
 */
public final class TensorList {
  private final List<NDArray> tensors;

  /** Names the arrays after the list; {@code name} is letters only and unique in a call. */
  public TensorList(String name, List<NDArray> tensors) {
    this.tensors = List.copyOf(tensors);
    this.tensors.forEach(tensor -> tensor.setName(name + "[]"));
  }

  /** Another array over the same storage. */
  public static NDArray alias(NDArray tensor) {
    return tensor.reshape(tensor.getShape());
  }

  public NDArray get(int index) {
    return tensors.get(index);
  }

  public int size() {
    return tensors.size();
  }

  public List<NDArray> tensors() {
    return tensors;
  }

  NDList named() {
    return new NDList(tensors);
  }
}
