package daybench.datasets.sources;

import daybench.datasets.sources.compressed.CompressedFile;
import daybench.datasets.sources.compressed.UnpackingBounds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Reads a file as one text, whatever its encoding and compression. */
public final class TextFile {
  private TextFile() {}

  /**
   * Hands on the text of a file as a document named like the file, unless it is blank or no text;
   * what was skipped or repaired is counted.
   *
   * @param maximumBytes a longer file is counted as {@link SourceIssue#TOO_LARGE} and left out
   * @param cleaning a last change of the text; lines end with {@code \n} by then
   */
  public static void read(
      ListedFile file,
      int maximumBytes,
      UnaryOperator<String> cleaning,
      DocumentSink sink,
      SourceReport report)
      throws IOException {
    byte[] bytes;
    try (InputStream in = CompressedFile.open(file.path(), UnpackingBounds.OF_TEXT)) {
      bytes = in.readNBytes(maximumBytes + 1);
    }
    if (bytes.length > maximumBytes) {
      report.add(SourceIssue.TOO_LARGE, file.name());
      return;
    }
    FileHead head = FileHead.of(bytes);
    if (head.empty()) {
      report.add(SourceIssue.EMPTY_FILE, file.name());
    } else if (head.binary()) {
      report.add(SourceIssue.BINARY_FILE, file.name());
    } else {
      TextDecoder decoder = new TextDecoder(sink, report, cleaning);
      int mark = head.markBytes();
      if (head.wide()) {
        report.add(SourceIssue.WIDE_ENCODING, file.name());
        String text = new String(bytes, mark, bytes.length - mark, head.charset());
        bytes = text.getBytes(StandardCharsets.UTF_8);
      } else if (mark > 0) {
        report.add(SourceIssue.BYTE_ORDER_MARK, file.name());
        bytes = Arrays.copyOfRange(bytes, mark, bytes.length);
      }
      decoder.emit(file.name(), bytes, bytes.length);
    }
  }
}
