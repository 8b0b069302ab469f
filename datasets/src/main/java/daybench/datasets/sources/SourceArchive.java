package daybench.datasets.sources;

import daybench.datasets.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive of Java sources. Its entries are read within bounds, so that an archive made to
 * fill the memory is refused.
 */
final class SourceArchive {
  private static final int MAXIMUM_ENTRIES = 200_000;
  private static final int MAXIMUM_ENTRY_BYTES = 16 << 20;
  private static final long MAXIMUM_BYTES = 4L << 30;
  private static final long MAXIMUM_RATIO = 100; // sources shrink to a quarter or so

  private SourceArchive() {}

  /**
   * The Java sources in an archive, in the order of their names.
   *
   * @throws UserException if there is no such file, it is no zip archive, or it is out of bounds
   */
  static List<ZipEntry> entries(Path archive) throws IOException {
    if (!Files.isRegularFile(archive)) {
      throw new UserException("There is no file " + archive + ".");
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      if (zip.size() > MAXIMUM_ENTRIES) {
        throw refused(archive, "it has " + zip.size() + " entries");
      }
      List<ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory() && entry.getName().endsWith(".java"))
              .map(ZipEntry.class::cast)
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      check(archive, entries);
      return entries;
    } catch (ZipException e) {
      throw new UserException(archive + " is not a sound zip archive: " + e.getMessage(), e);
    }
  }

  private static void check(Path archive, List<ZipEntry> entries) throws IOException {
    long bytes = 0;
    for (ZipEntry entry : entries) {
      if (entry.getSize() < 0 || entry.getSize() > MAXIMUM_ENTRY_BYTES) {
        throw refused(archive, entry.getName() + " would be " + entry.getSize() + " bytes long");
      }
      bytes += entry.getSize();
    }
    if (bytes > MAXIMUM_BYTES || bytes / MAXIMUM_RATIO > Files.size(archive)) {
      throw refused(archive, "it would unpack to " + bytes + " bytes");
    }
  }

  /**
   * The bytes of an entry.
   *
   * @throws ZipException if there is no such entry, or it is not as long as the archive says
   */
  static byte[] read(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("no entry " + name);
    }
    int size = Math.clamp(entry.getSize(), 0, MAXIMUM_ENTRY_BYTES);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(size + 1);
      if (bytes.length != size) {
        throw new ZipException(name + " is not " + size + " bytes long");
      }
      return bytes;
    }
  }

  private static UserException refused(Path archive, String why) {
    return new UserException(archive + " is not read as a JDK's sources: " + why + ".");
  }
}
