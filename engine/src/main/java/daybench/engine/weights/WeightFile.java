package daybench.engine.weights;

import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsWriter;
import daybench.engine.model.Parameter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes and reads the float32 values of a model's parameters as one safetensors file. A parameter
 * that stacks several tensors is stored as these, so that the names and shapes are Hugging Face's.
 */
public final class WeightFile {
  /** The metadata by which Hugging Face Transformers knows a file of PyTorch weights. */
  public static final Map<String, String> PYTORCH = Map.of("format", "pt");

  private WeightFile() {}

  /**
   * Writes the values of a model.
   *
   * @param values float32 of each parameter, native byte order; see {@link WeightGroup#values}
   * @return the SHA-256 of the file
   */
  public static String write(
      Path file,
      List<Parameter> layout,
      List<? extends ByteBuffer> values,
      Map<String, String> metadata)
      throws IOException {
    return write(file, List.of(new WeightGroup("", layout, values)), metadata);
  }

  /**
   * Writes several values of each parameter, told apart by their prefixes, to one file.
   *
   * @return the SHA-256 of the file
   */
  public static String write(Path file, List<WeightGroup> groups, Map<String, String> metadata)
      throws IOException {
    SafetensorsWriter writer = new SafetensorsWriter(file, entries(groups), metadata);
    try (writer) {
      for (WeightGroup group : groups) {
        for (int i = 0; i < group.layout().size(); i++) {
          // Rows of a stacked parameter lie one after the other, as its parts do in the file.
          writer.write(checked(group.layout().get(i), group.values().get(i)));
        }
      }
    }
    return writer.sha256();
  }

  private static List<SafetensorsWriter.Entry> entries(List<WeightGroup> groups) {
    List<SafetensorsWriter.Entry> entries = new ArrayList<>();
    for (WeightGroup group : groups) {
      for (Parameter parameter : group.layout()) {
        for (String name : parameter.names()) {
          entries.add(
              new SafetensorsWriter.Entry(
                  group.prefix() + name, ElementType.F32, parameter.shapeOfEach()));
        }
      }
    }
    return entries;
  }

  private static ByteBuffer checked(Parameter parameter, ByteBuffer value) {
    long expected = Math.multiplyExact(parameter.elements(), Float.BYTES);
    if (value.remaining() != expected) {
      throw new IllegalArgumentException(
          parameter.names() + " has " + value.remaining() + " bytes, not " + expected);
    }
    return value.duplicate();
  }

  /**
   * Reads the values of a model; float16 and bfloat16 become float32.
   *
   * @return a direct buffer in native byte order for each parameter
   * @throws daybench.datasets.UserException naming the file and the tensor where the file is
   *     damaged, lacks a tensor, has one that the model has not, or one of another shape or type
   */
  public static List<ByteBuffer> read(Path file, List<Parameter> layout) {
    return read(file, "", layout);
  }

  /** As {@link #read(Path, List)}, of the tensors whose names begin with the prefix. */
  public static List<ByteBuffer> read(Path file, String prefix, List<Parameter> layout) {
    try (WeightReader reader = WeightReader.open(file, prefix, layout)) {
      List<ByteBuffer> values = new ArrayList<>(layout.size());
      for (int i = 0; i < layout.size(); i++) {
        values.add(reader.value(i));
      }
      return List.copyOf(values);
    }
  }
}
