package daybench.datasets.sources;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.sources.compressed.CompressedFile;
import daybench.datasets.sources.compressed.UnpackingBoundsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Some small files, or a part of a large one. */
record FilePartition(List<FileRange> ranges, RangeReader reader) implements Partition {
  FilePartition {
    ranges = List.copyOf(ranges);
  }

  @Override
  public String name() {
    FileRange first = ranges.getFirst();
    return first.start() == 0 ? first.file().name() : first.file().name() + "#" + first.start();
  }

  @Override
  public long bytes() {
    return ranges.stream().mapToLong(FileRange::bytes).sum();
  }

  @Override
  public void read(DocumentSink sink, SourceReport report, CancelSignal cancel) {
    for (FileRange range : ranges) {
      cancel.throwIfCancelled();
      ListedFile file = range.file();
      if (file.issue() != null) {
        report.add(file.issue(), file.name());
        continue;
      }
      try {
        if (range.start() == 0) {
          readFromStart(range, sink, report, cancel);
        } else {
          readFromWithin(range, sink, report, cancel);
        }
      } catch (NoSuchFileException e) {
        report.add(SourceIssue.MISSING_FILE, file.name());
      } catch (UnpackingBoundsException e) {
        throw new UserException(
            "%s is not read: %s. Take it out of the source.".formatted(file.path(), e.getMessage()),
            e);
      } catch (IOException e) {
        report.add(
            isCompressed(file) ? SourceIssue.DAMAGED_COMPRESSION : SourceIssue.UNREADABLE_FILE,
            file.name());
      }
    }
  }

  private static boolean isCompressed(ListedFile file) {
    try {
      return CompressedFile.isCompressed(file.path());
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads a whole file or the first range of it, which speaks for all of them. */
  private void readFromStart(
      FileRange range, DocumentSink sink, SourceReport report, CancelSignal cancel)
      throws IOException {
    ListedFile file = range.file();
    try (TextInput input = TextInput.open(file.path())) {
      FileHead head = input.head();
      if (head.empty()) {
        report.add(SourceIssue.EMPTY_FILE, file.name());
      } else if (head.binary()) {
        report.add(SourceIssue.BINARY_FILE, file.name());
      } else if (head.wide()) {
        report.add(SourceIssue.WIDE_ENCODING, file.name());
        WideToUtf8 utf8 = new WideToUtf8(input.bytes(), head.charset());
        reader.read(FileRange.whole(file), new LineReader(utf8, 0), sink, report, cancel);
        if (utf8.replaced() > 0) {
          List<String> where = List.of(file.name());
          report.add(new SourceFinding(SourceIssue.INVALID_BYTES, utf8.replaced(), where));
        }
      } else {
        if (head.markBytes() > 0) {
          report.add(SourceIssue.BYTE_ORDER_MARK, file.name());
        }
        LineReader lines = new LineReader(input.bytes(), head.markBytes());
        reader.read(range, lines, sink, report, cancel);
      }
    }
  }

  private void readFromWithin(
      FileRange range, DocumentSink sink, SourceReport report, CancelSignal cancel)
      throws IOException {
    ListedFile file = range.file();
    FileHead head = FileHead.of(file.path());
    if (head.empty() || head.binary() || head.wide()) {
      return;
    }
    long start = range.start() - 1;
    try (FileChannel channel = FileChannel.open(file.path()).position(start);
        InputStream bytes = Channels.newInputStream(channel)) {
      LineReader lines = new LineReader(bytes, start);
      if (skipLine(lines, range.end())) {
        reader.read(range, lines, sink, report, cancel);
      }
    }
  }

  /** Skips the rest of a line, which belongs to another part; false if it goes on to the end. */
  private static boolean skipLine(LineReader lines, long end) throws IOException {
    while (lines.next()) {
      if (lines.endsLine()) {
        return true;
      }
      if (lines.start() >= end) {
        return false; // a line without end is not read again and again
      }
    }
    return false;
  }
}
