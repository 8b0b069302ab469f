package daybench.engine.torch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs TorchScript source as the module archive that libtorch loads: a zip of stored entries with
 * the source, a short pickle that names the class and its tensors, these tensors' bytes, an empty
 * table of constants and a version.
 */
public final class ModuleArchive {
  private static final String VERSION = "6\n";
  private static final byte[] EMPTY_TUPLE = {(byte) 0x80, 2, ')', '.'};

  private ModuleArchive() {}

  /** The archive of a module without parameters whose class {@code className} is in the source. */
  public static byte[] pack(String className, String source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(bytes, className, source, List.of(), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the archive of a module with these tensors as attributes.
   *
   * @param extras files that libtorch hands out beside the module, by name
   */
  public static void write(
      OutputStream out,
      String className,
      String source,
      List<ModuleTensor> tensors,
      Map<String, byte[]> extras)
      throws IOException {
    StoredZip zip = new StoredZip(out);
    zip.add("archive/data.pkl", ByteBuffer.wrap(ModulePickle.of(className, tensors)));
    zip.add("archive/byteorder", ByteBuffer.wrap("little".getBytes(US_ASCII)));
    for (int i = 0; i < tensors.size(); i++) {
      zip.add("archive/data/" + i, tensors.get(i).values());
    }
    zip.add("archive/code/__torch__.py", ByteBuffer.wrap(source.getBytes(UTF_8)));
    for (Map.Entry<String, byte[]> extra : new TreeMap<>(extras).entrySet()) {
      zip.add("archive/extra/" + extra.getKey(), ByteBuffer.wrap(extra.getValue()));
    }
    zip.add("archive/constants.pkl", ByteBuffer.wrap(EMPTY_TUPLE));
    zip.add("archive/version", ByteBuffer.wrap(VERSION.getBytes(US_ASCII)));
    zip.finish();
  }
}
