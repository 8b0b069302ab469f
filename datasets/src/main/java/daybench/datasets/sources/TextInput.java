package daybench.datasets.sources;

import daybench.datasets.sources.compressed.CompressedFile;
import daybench.datasets.sources.compressed.UnpackingBounds;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file from its beginning, unpacked where it is compressed.
 *
 * @param head what its first bytes tell
 * @param compressed whether it is compressed
 * @param bytes what follows the byte-order mark
 */
record TextInput(FileHead head, boolean compressed, InputStream bytes) implements Closeable {
  /** Opens a file. */
  static TextInput open(Path file) throws IOException {
    boolean compressed = CompressedFile.isCompressed(file);
    InputStream all = CompressedFile.open(file, UnpackingBounds.OF_TEXT);
    boolean opened = false;
    try {
      byte[] start = all.readNBytes(FileHead.BYTES);
      FileHead head = FileHead.of(start);
      InputStream text =
          new ByteArrayInputStream(Arrays.copyOfRange(start, head.markBytes(), start.length));
      opened = true;
      return new TextInput(head, compressed, new SequenceInputStream(text, all));
    } finally {
      if (!opened) {
        all.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
