package daybench.engine.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import daybench.datasets.safetensors.ElementType;
import daybench.datasets.safetensors.SafetensorsFile;
import daybench.datasets.safetensors.SafetensorsWriter;
import daybench.datasets.safetensors.SafetensorsWriter.Entry;
import daybench.engine.model.Initialiser;
import daybench.engine.model.Parameter;
import daybench.engine.model.ParameterLayout;
import daybench.engine.settings.ModelSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFileTest {
  private static final ModelSettings MODEL = SmallModels.preNorm(13);
  private static final List<Parameter> LAYOUT = ParameterLayout.of(MODEL);

  @TempDir private Path folder;

  private static List<ByteBuffer> values(long seed) {
    return new Initialiser(MODEL, new long[13], seed).values();
  }

  private Path written() throws IOException {
    Path file = folder.resolve("model.safetensors");
    WeightFile.write(file, LAYOUT, values(1), WeightFile.PYTORCH);
    return file;
  }

  /** A file with the tensors of the layout, each changed as the test wants, filled with zeros. */
  private Path altered(List<Entry> entries) throws IOException {
    Path file = folder.resolve("altered.safetensors");
    try (SafetensorsWriter writer = new SafetensorsWriter(file, entries, Map.of())) {
      for (Entry entry : entries) {
        writer.write(ByteBuffer.allocate(Math.toIntExact(entry.byteLength())));
      }
    }
    return file;
  }

  private static List<Entry> entries(ElementType type) {
    List<Entry> entries = new ArrayList<>();
    for (Parameter parameter : LAYOUT) {
      for (String name : parameter.names()) {
        entries.add(new Entry(name, type, parameter.shapeOfEach()));
      }
    }
    return entries;
  }

  private static String refusal(Path file) {
    String message =
        String.valueOf(
            assertThrows(UserException.class, () -> WeightFile.read(file, LAYOUT)).getMessage());
    assertTrue(message.contains(file.toString()), message);
    return message;
  }

  @Test
  void every_value_comes_back_bit_by_bit() throws IOException {
    assertEquals(values(1), WeightFile.read(written(), LAYOUT));
  }

  @Test
  void says_the_hash_of_what_it_wrote() throws IOException {
    Path file = folder.resolve("model.safetensors");
    String hash = WeightFile.write(file, LAYOUT, values(1), Map.of());
    assertEquals(Sha256.of(file), hash);
  }

  @Test
  void stacked_parameters_are_stored_under_the_names_of_their_parts() throws IOException {
    try (SafetensorsFile file = SafetensorsFile.open(written())) {
      assertEquals(Map.of("format", "pt"), file.metadata());
      String self = "bert.encoder.layer.1.attention.self.";
      assertEquals(List.of(8L, 8L), file.tensor(self + "key.weight").shape());
      assertEquals(List.of(8L), file.tensor(self + "value.bias").shape());
      int stacked = 0;
      while (!LAYOUT.get(stacked).names().contains(self + "key.weight")) {
        stacked++;
      }
      ByteBuffer second = values(1).get(stacked).slice(8 * 8 * 4, 8 * 8 * 4);
      assertEquals(second, file.data(self + "key.weight").asByteBuffer());
    }
  }

  @Test
  void moments_lie_in_one_file_under_prefixes() throws IOException {
    Path file = folder.resolve("optimizer.safetensors");
    WeightFile.write(
        file,
        List.of(
            new WeightGroup("exp_avg.", LAYOUT, values(2)),
            new WeightGroup("exp_avg_sq.", LAYOUT, values(3))),
        Map.of());
    assertEquals(values(2), WeightFile.read(file, "exp_avg.", LAYOUT));
    assertEquals(values(3), WeightFile.read(file, "exp_avg_sq.", LAYOUT));
    assertTrue(refusal(file).contains("word_embeddings"));
  }

  @Test
  void values_are_asked_for_one_by_one_in_order() throws IOException {
    List<ByteBuffer> values = values(1);
    List<Integer> asked = new ArrayList<>();
    List<ByteBuffer> onDemand =
        new AbstractList<>() {
          @Override
          public ByteBuffer get(int index) {
            asked.add(index);
            return values.get(index);
          }

          @Override
          public int size() {
            return values.size();
          }
        };
    WeightFile.write(folder.resolve("w.safetensors"), LAYOUT, onDemand, Map.of());
    assertEquals(java.util.stream.IntStream.range(0, LAYOUT.size()).boxed().toList(), asked);
  }

  @Test
  void half_precision_is_widened() throws IOException {
    float[] numbers = {0, -0f, 1.5f, -3.140625f, 65504, 6.1035156e-5f, Float.POSITIVE_INFINITY};
    Parameter parameter =
        new Parameter(List.of("w"), List.of((long) numbers.length), Parameter.Role.BIAS);
    for (ElementType type : List.of(ElementType.F16, ElementType.BF16)) {
      ByteBuffer stored = ByteBuffer.allocate(numbers.length * 2).order(ByteOrder.LITTLE_ENDIAN);
      for (float number : numbers) {
        stored.putShort(
            type == ElementType.F16
                ? Float.floatToFloat16(number)
                : (short) (Float.floatToRawIntBits(number) >>> 16));
      }
      Path file = folder.resolve("half.safetensors");
      Entry entry = new Entry("w", type, parameter.shape());
      try (SafetensorsWriter writer = new SafetensorsWriter(file, List.of(entry), Map.of())) {
        writer.write(stored.flip());
      }
      ByteBuffer read = WeightFile.read(file, List.of(parameter)).get(0);
      assertTrue(read.isDirect());
      for (int i = 0; i < numbers.length; i++) {
        float expected =
            type == ElementType.F16
                ? numbers[i]
                : Float.intBitsToFloat(Float.floatToRawIntBits(numbers[i]) & 0xffff0000);
        assertEquals(expected, read.getFloat(4 * i), type + " " + numbers[i]);
      }
    }
  }

  @Test
  void tensors_that_a_masked_language_model_does_not_use_are_passed_over() throws IOException {
    List<Entry> entries = entries(ElementType.F32);
    entries.add(0, new Entry("bert.embeddings.position_ids", ElementType.I64, List.of(1L, 16L)));
    entries.add(new Entry("cls.predictions.decoder.weight", ElementType.F32, List.of(16L, 8L)));
    entries.add(new Entry("cls.predictions.decoder.bias", ElementType.F32, List.of(16L)));
    entries.add(new Entry("bert.pooler.dense.weight", ElementType.F32, List.of(8L, 8L)));
    entries.add(new Entry("cls.seq_relationship.bias", ElementType.F32, List.of(2L)));
    assertEquals(LAYOUT.size(), WeightFile.read(altered(entries), LAYOUT).size());
  }

  @Test
  void a_missing_tensor_is_named() throws IOException {
    List<Entry> entries = entries(ElementType.F32);
    Entry missing = entries.remove(7);
    assertTrue(refusal(altered(entries)).contains(missing.name()));
  }

  @Test
  void an_unknown_tensor_is_named() throws IOException {
    List<Entry> entries = entries(ElementType.F32);
    entries.add(new Entry("bert.encoder.layer.2.ln.weight", ElementType.F32, List.of(8L)));
    assertTrue(refusal(altered(entries)).contains("bert.encoder.layer.2.ln.weight"));
  }

  @Test
  void another_shape_is_named_with_both_shapes() throws IOException {
    List<Entry> entries = entries(ElementType.F32);
    String name = entries.get(0).name();
    entries.set(0, new Entry(name, ElementType.F32, List.of(24L, 8L)));
    String message = refusal(altered(entries));
    assertTrue(message.contains(name) && message.contains("[24, 8]"), message);
    assertTrue(message.contains("[16, 8]"), message);
  }

  @Test
  void a_transposed_matrix_is_not_taken_for_the_right_one() throws IOException {
    List<Entry> entries = entries(ElementType.F32);
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name().endsWith("0.intermediate.dense.weight")) {
        entries.set(i, new Entry(entries.get(i).name(), ElementType.F32, List.of(8L, 12L)));
      }
    }
    assertTrue(refusal(altered(entries)).contains("[12, 8]"));
  }

  @Test
  void a_type_that_is_no_weight_is_refused() throws IOException {
    for (ElementType type : List.of(ElementType.F64, ElementType.I32, ElementType.I64)) {
      assertTrue(refusal(altered(entries(type))).contains(type.name()));
    }
  }

  @Test
  void a_truncated_file_is_refused_and_left_unlocked() throws IOException {
    Path file = written();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    refusal(file);
    Files.delete(file);
    assertFalse(Files.exists(file));
  }

  @Test
  void a_value_of_a_wrong_size_is_the_callers_fault() {
    List<ByteBuffer> values = new ArrayList<>(values(1));
    values.set(3, ByteBuffer.allocate(4));
    Path file = folder.resolve("w.safetensors");
    assertThrows(
        IllegalArgumentException.class, () -> WeightFile.write(file, LAYOUT, values, Map.of()));
  }
}
