package daybench.datasets.sources.compressed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive whose entries are read one by one, within bounds for all of them together. Its
 * names decide nothing: they are only looked up. For one thread.
 */
public final class ZipArchive implements Closeable {
  private static final int MAXIMUM_ENTRIES = 50_000;

  private final ZipFile zip;
  private final UnpackingBounds bounds;
  private final int maximumEntryBytes;
  private final long packedBytes;
  private long unpackedBytes;

  /**
   * Opens an archive.
   *
   * @param bounds for all that is read of it
   * @param maximumEntryBytes the greatest size of an entry
   * @throws ZipException where it is no sound zip archive
   * @throws UnpackingBoundsException where it has too many entries
   */
  public ZipArchive(Path file, UnpackingBounds bounds, int maximumEntryBytes) throws IOException {
    this.bounds = bounds;
    this.maximumEntryBytes = maximumEntryBytes;
    this.packedBytes = Files.size(file);
    this.zip = new ZipFile(file.toFile());
    if (zip.size() > MAXIMUM_ENTRIES) {
      int entries = zip.size();
      zip.close();
      throw new UnpackingBoundsException("it has %,d entries".formatted(entries));
    }
  }

  /**
   * The bytes of an entry, or nothing where there is none of that name.
   *
   * @throws UnpackingBoundsException where it is too long, whatever the archive says of its size
   */
  public Optional<byte[]> read(String name) throws IOException {
    Optional<ZipEntry> entry = entry(name);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry.get())) {
      byte[] bytes = in.readNBytes(maximumEntryBytes + 1);
      checkLength(name, bytes.length);
      unpackedBytes += bytes.length;
      bounds.check(packedBytes, unpackedBytes);
      return Optional.of(bytes);
    }
  }

  /**
   * Copies an entry; says whether there is one of that name.
   *
   * @throws UnpackingBoundsException where it is too long, whatever the archive says of its size
   */
  public boolean copy(String name, OutputStream out) throws IOException {
    Optional<ZipEntry> entry = entry(name);
    if (entry.isEmpty()) {
      return false;
    }
    long entryBytes = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry.get())) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        entryBytes += read;
        checkLength(name, entryBytes);
        unpackedBytes += read;
        bounds.check(packedBytes, unpackedBytes);
        out.write(buffer, 0, read);
      }
    }
    return true;
  }

  private Optional<ZipEntry> entry(String name) {
    return Optional.ofNullable(zip.getEntry(name)).filter(entry -> !entry.isDirectory());
  }

  private void checkLength(String name, long bytes) throws UnpackingBoundsException {
    if (bytes > maximumEntryBytes) {
      throw new UnpackingBoundsException(
          "%s in it unpacks to more than %,d bytes".formatted(name, maximumEntryBytes));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
