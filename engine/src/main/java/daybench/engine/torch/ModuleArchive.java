package daybench.engine.torch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs TorchScript source as the module archive that libtorch loads: a zip of stored entries with
 * the source, a short pickle that names the class, an empty table of constants and a version.
 */
public final class ModuleArchive {
  private static final String VERSION = "6\n";
  private static final byte[] EMPTY_TUPLE = {(byte) 0x80, 2, ')', '.'};

  private ModuleArchive() {}

  /** The archive of a module without parameters whose class {@code className} is in the source. */
  public static byte[] pack(String className, String source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, "archive/data.pkl", instanceOf(className));
      store(zip, "archive/code/__torch__.py", source.getBytes(UTF_8));
      store(zip, "archive/constants.pkl", EMPTY_TUPLE);
      store(zip, "archive/version", VERSION.getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A pickle (protocol 2) of an object of the class with the one attribute training = False. */
  private static byte[] instanceOf(String className) {
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    pickle.writeBytes(new byte[] {(byte) 0x80, 2});
    pickle.writeBytes(("c__torch__\n" + className + "\n").getBytes(US_ASCII));
    pickle.writeBytes(new byte[] {')', (byte) 0x81, '}'});
    pickle.writeBytes(new byte[] {'X', 8, 0, 0, 0});
    pickle.writeBytes("training".getBytes(US_ASCII));
    pickle.writeBytes(new byte[] {(byte) 0x89, 's', 'b', '.'});
    return pickle.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
