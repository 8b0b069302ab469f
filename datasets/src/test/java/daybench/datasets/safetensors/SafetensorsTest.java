package daybench.datasets.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import daybench.datasets.safetensors.SafetensorsWriter.Entry;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {
  @TempDir Path folder;

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("wide", ElementType.F64, List.of(2L, 3L)),
          new Entry("nothing", ElementType.F32, List.of(0L, 7L)),
          new Entry("scalar \"é\"", ElementType.I32, List.of()),
          new Entry("long", ElementType.U16, List.of(1_000_001L)));

  private byte[] data() {
    byte[] data = new byte[(int) ENTRIES.stream().mapToLong(Entry::byteLength).sum()];
    new Random(3).nextBytes(data);
    return data;
  }

  private Path written(byte[] data, int piece) throws IOException {
    Path file = folder.resolve("x.safetensors");
    SafetensorsWriter writer =
        new SafetensorsWriter(file, ENTRIES, Map.of("format", "pt", "note", "a \"b\""));
    try (writer) {
      for (int start = 0; start < data.length; start += piece) {
        writer.write(ByteBuffer.wrap(data, start, Math.min(piece, data.length - start)));
      }
    }
    assertEquals(Sha256.of(file), writer.sha256());
    return file;
  }

  private Path raw(String header, int dataBytes) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + dataBytes);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json);
    return Files.write(folder.resolve("raw.safetensors"), bytes.array());
  }

  private static String fault(Path file) {
    UserException e = assertThrows(UserException.class, () -> SafetensorsFile.open(file).close());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(file.toString()), message);
    return message;
  }

  @ParameterizedTest
  @CsvSource({"1000003", "4096", "7"})
  void what_is_written_in_any_pieces_is_read_back(int piece) throws IOException {
    byte[] data = data();
    try (SafetensorsFile file = SafetensorsFile.open(written(data, piece))) {
      assertEquals(Map.of("format", "pt", "note", "a \"b\""), file.metadata());
      assertEquals(
          List.of("wide", "nothing", "scalar \"é\"", "long"),
          file.tensors().stream().map(TensorInfo::name).toList());
      assertEquals(List.of(2L, 3L), file.tensor("wide").shape());
      assertEquals(1, file.tensor("scalar \"é\"").elements());
      int offset = 0;
      for (TensorInfo tensor : file.tensors()) {
        byte[] expected = Arrays.copyOfRange(data, offset, offset + (int) tensor.byteLength());
        assertArrayEquals(expected, file.data(tensor.name()).toArray(ValueLayout.JAVA_BYTE));
        offset += (int) tensor.byteLength();
      }
      assertTrue(file.data("wide").isReadOnly());
      assertFalse(file.has("other"));
      assertThrows(UserException.class, () -> file.data("other"));
    }
  }

  @Test
  void data_begins_at_a_multiple_of_eight_bytes() throws IOException {
    byte[] bytes = Files.readAllBytes(written(data(), 1 << 20));
    assertEquals(0, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8);
  }

  @Test
  void an_empty_file_of_no_arrays_is_sound() throws IOException {
    try (SafetensorsFile file = SafetensorsFile.open(raw("{}", 0))) {
      assertTrue(file.tensors().isEmpty());
    }
  }

  @Test
  void a_file_that_lacks_bytes_is_not_finished() throws IOException {
    Path file = folder.resolve("short.safetensors");
    SafetensorsWriter writer = new SafetensorsWriter(file, ENTRIES, Map.of());
    writer.write(ByteBuffer.allocate(47));
    assertThrows(IllegalStateException.class, writer::close);
    assertThrows(IllegalStateException.class, writer::sha256);
  }

  @Test
  void more_bytes_than_the_arrays_have_are_refused() throws IOException {
    List<Entry> entries = List.of(new Entry("a", ElementType.U8, List.of(3L)));
    try (SafetensorsWriter writer = new SafetensorsWriter(folder.resolve("a"), entries, Map.of())) {
      assertThrows(IllegalStateException.class, () -> writer.write(ByteBuffer.allocate(4)));
      writer.write(ByteBuffer.allocate(3));
    }
  }

  @Test
  void names_and_alignment_are_checked_before_writing() {
    Entry bytes = new Entry("a", ElementType.U8, List.of(3L));
    Entry shorts = new Entry("b", ElementType.U16, List.of(3L));
    for (List<Entry> entries : List.of(List.of(bytes, bytes), List.of(bytes, shorts))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new SafetensorsWriter(folder.resolve("a"), entries, Map.of()).close());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nothing | not a JSON object",
        "[] | not a JSON object",
        "{\"a\":1} | \"a\" is not a JSON object",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[0,8]} | not valid JSON",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[0,8]}}x | not valid JSON",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[0,8]}}{} | goes on after",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[8]}} | lacks its dtype",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[0]}} | lacks its dtype",
        "{\"a\":{\"dtype\":\"F4\",\"shape\":[8],\"data_offsets\":[0,8]}} | element type \"F4\"",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[7],\"data_offsets\":[0,8]}} | makes 7",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[8,0]}} | ends before it begins",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[9],\"data_offsets\":[0,9]}} | which has only 8",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[7],\"data_offsets\":[0,7]}} | 1 bytes behind",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[7],\"data_offsets\":[1,8]}} | belong to no array",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[-8],\"data_offsets\":[0,8]}} | out of range",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[99999999999999999999],\"data_offsets\":[0,8]}} | out of",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[8.5],\"data_offsets\":[0,8]}} | whole numbers",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":\"8\",\"data_offsets\":[0,8]}} | as a list",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,8]}}"
            + " | impossible shape",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},"
            + "\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[4,8]}} | Duplicate",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[5],\"data_offsets\":[0,5]},"
            + "\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[4,8]}} | shares bytes",
        "{\"a\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[0,8],\"b\":1}} | unknown key",
        "{\"__metadata__\":{\"a\":1}} | a map of texts",
      })
  void a_faulty_header_is_explained(String header, String explanation) throws IOException {
    String message = fault(raw(header, 8));
    assertTrue(message.contains(explanation), message);
    assertTrue(message.endsWith("."), message);
  }

  @Test
  void a_file_cut_at_any_byte_is_refused() throws IOException {
    Path file = raw("{\"a\":{\"dtype\":\"U8\",\"shape\":[8],\"data_offsets\":[0,8]}}", 8);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      fault(file);
    }
  }

  @Test
  void a_header_said_to_be_huge_is_not_read() throws IOException {
    for (long length : new long[] {100_000_001, Long.MAX_VALUE, -1}) {
      ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      bytes.putLong(length);
      Path file = Files.write(folder.resolve("huge"), bytes.array());
      assertTrue(fault(file).contains("over 100 MB"));
    }
  }

  @Test
  void missing_files_and_folders_are_explained() {
    assertTrue(fault(folder.resolve("missing")).contains("no file"));
    assertTrue(fault(folder).contains("is a folder"));
  }

  @Test
  void random_damage_never_ends_in_anything_but_an_explanation() throws IOException {
    Path file = raw("{\"a\":{\"dtype\":\"U8\",\"shape\":[2,4],\"data_offsets\":[0,8]}}", 8);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        damaged[random.nextInt(whole.length - 8)] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      try (SafetensorsFile open = SafetensorsFile.open(file)) {
        assertEquals(8, open.tensors().stream().mapToLong(TensorInfo::byteLength).sum());
      } catch (UserException e) {
        assertTrue(String.valueOf(e.getMessage()).contains(file.toString()));
      }
    }
  }
}
