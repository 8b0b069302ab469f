package daybench.engine.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
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

  /**
   * A float32 tensor in memory of its own. DJL's own tensor of a direct buffer shares the buffer's
   * memory, so that what changes one changes the other.
   *
   * @param values as many as the shape has, native byte order
   */
  public static NDArray copy(NDManager manager, ByteBuffer values, Shape shape) {
    ByteBuffer bytes = values.duplicate().order(ByteOrder.nativeOrder());
    try (NDArray shared = manager.create(bytes, shape, DataType.FLOAT32)) {
      return shared.duplicate();
    }
  }

  /**
   * The float32 values of each tensor, native byte order, made when asked for. A buffer is valid as
   * long as its tensor and only until the tensor changes.
   */
  public List<ByteBuffer> values() {
    return new AbstractList<>() {
      @Override
      public ByteBuffer get(int index) {
        return bytes(tensors.get(index));
      }

      @Override
      public int size() {
        return tensors.size();
      }
    };
  }

  private static ByteBuffer bytes(NDArray tensor) {
    if (tensor.getDevice().equals(Device.cpu())) {
      return tensor.toByteBuffer(true);
    }
    try (NDArray host = tensor.toDevice(Device.cpu(), true)) {
      return host.toByteBuffer(false);
    }
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
