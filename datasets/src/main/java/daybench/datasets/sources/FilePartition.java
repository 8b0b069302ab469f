package daybench.datasets.sources;

import daybench.datasets.CancelSignal;
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
        read(range, sink, report, cancel);
      } catch (NoSuchFileException e) {
        report.add(SourceIssue.MISSING_FILE, file.name());
      } catch (IOException e) {
        report.add(SourceIssue.UNREADABLE_FILE, file.name());
      }
    }
  }

  private void read(FileRange range, DocumentSink sink, SourceReport report, CancelSignal cancel)
      throws IOException {
    ListedFile file = range.file();
    FileHead head = FileHead.of(file.path());
    if (range.start() == 0) { // the file's first part speaks for all of them
      if (head.empty()) {
        report.add(SourceIssue.EMPTY_FILE, file.name());
      } else if (head.binary()) {
        report.add(SourceIssue.BINARY_FILE, file.name());
      } else if (head.wide()) {
        report.add(SourceIssue.WIDE_ENCODING, file.name());
      } else if (head.markBytes() > 0) {
        report.add(SourceIssue.BYTE_ORDER_MARK, file.name());
      }
    }
    if (head.empty() || head.binary() || (head.wide() && range.start() > 0)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file.path());
        InputStream bytes = Channels.newInputStream(channel)) {
      if (head.wide()) {
        channel.position(head.markBytes());
        WideToUtf8 utf8 = new WideToUtf8(bytes, head.charset());
        reader.read(FileRange.whole(file), new LineReader(utf8, 0), sink, report, cancel);
        if (utf8.replaced() > 0) {
          List<String> where = List.of(file.name());
          report.add(new SourceFinding(SourceIssue.INVALID_BYTES, utf8.replaced(), where));
        }
      } else {
        long start = range.start() == 0 ? head.markBytes() : range.start() - 1;
        channel.position(start);
        LineReader lines = new LineReader(bytes, start);
        if (range.start() == 0 || skipLine(lines, range.end())) {
          reader.read(range, lines, sink, report, cancel);
        }
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
