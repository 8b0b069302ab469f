package daybench.engine.weights;

import daybench.datasets.UserException;
import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsFile;
import daybench.datasets.safetensors.TensorInfo;
import daybench.engine.model.Parameter;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An open file of weights that is known to fit a model; reads one parameter at a time, so that a
 * large model can go to a device without a second copy in memory.
 */
public final class WeightReader implements AutoCloseable {
  private final SafetensorsFile file;
  private final String prefix;
  private final List<Parameter> layout;

  private WeightReader(SafetensorsFile file, String prefix, List<Parameter> layout) {
    this.file = file;
    this.prefix = prefix;
    this.layout = List.copyOf(layout);
  }

  /**
   * Opens a file and compares the names, shapes and types of the tensors whose names begin with the
   * prefix with the model's. Tensors that Transformers stores beside a masked language model and
   * that it does not use ({@link KnownExtras}) are passed over.
   *
   * @throws UserException naming the file and the tensor that does not fit
   */
  public static WeightReader open(Path path, String prefix, List<Parameter> layout) {
    SafetensorsFile file = SafetensorsFile.open(path);
    try {
      WeightReader reader = new WeightReader(file, prefix, layout);
      reader.check();
      return reader;
    } catch (UserException e) {
      file.close();
      throw e;
    }
  }

  private void check() {
    Set<String> expected = new HashSet<>();
    for (Parameter parameter : layout) {
      for (String name : parameter.names()) {
        String stored = OlderNames.in(file, prefix + name);
        expected.add(stored);
        checkTensor(stored, parameter.shapeOfEach());
      }
      if (parameter.elements() > Integer.MAX_VALUE / Float.BYTES) {
        throw new UserException(
            "The tensor %s of %s is larger than 2 GiB, which Daybench cannot hold."
                .formatted(parameter.names().get(0), file.path()));
      }
    }
    for (TensorInfo tensor : file.tensors()) {
      String name = tensor.name();
      if (name.startsWith(prefix)
          && !expected.contains(name)
          && !KnownExtras.passedOver(name.substring(prefix.length()))) {
        throw new UserException(
            "%s has the tensor %s, which a model of these settings has not."
                .formatted(file.path(), name));
      }
    }
  }

  private void checkTensor(String name, List<Long> shape) {
    if (!file.has(name)) {
      throw new UserException(
          "%s lacks the tensor %s, which a model of these settings has."
              .formatted(file.path(), name));
    }
    TensorInfo tensor = file.tensor(name);
    if (!tensor.shape().equals(shape)) {
      throw new UserException(
          "The tensor %s of %s has the shape %s, but a model of these settings has %s there."
              .formatted(name, file.path(), tensor.shape(), shape));
    }
    if (!HalfPrecision.readable(tensor.type())) {
      throw new UserException(
          "The tensor %s of %s is of type %s; weights are F32, F16 or BF16."
              .formatted(name, file.path(), tensor.type()));
    }
  }

  /** A new direct buffer with the float32 values of parameter {@code index}, native byte order. */
  public ByteBuffer value(int index) {
    Parameter parameter = layout.get(index);
    ByteBuffer value =
        ByteBuffer.allocateDirect(Math.toIntExact(parameter.elements() * Float.BYTES))
            .order(ByteOrder.nativeOrder());
    MemorySegment target = MemorySegment.ofBuffer(value);
    long share = target.byteSize() / parameter.names().size();
    for (int part = 0; part < parameter.names().size(); part++) {
      String name = OlderNames.in(file, prefix + parameter.names().get(part));
      ElementType type = file.tensor(name).type();
      HalfPrecision.widen(file.data(name), type, target.asSlice(part * share, share));
    }
    return value;
  }

  @Override
  public void close() {
    file.close();
  }
}
