package daybench.datasets.sources;

import daybench.datasets.CancelSignal;
import java.io.IOException;

/**
 * Finds the documents of plain text.
 *
 * <p>Of documents between blank lines, those belong to a range whose blank line before them starts
 * in it. A file that is one document but too large for one range is cut at the end of a line.
 */
record PlainTextReader(DocumentBoundary boundary, int limit) implements RangeReader {
  @Override
  public void read(
      FileRange range,
      LineReader lines,
      DocumentSink sink,
      SourceReport report,
      CancelSignal cancel)
      throws IOException {
    String name = range.file().name();
    boolean byFile = boundary == DocumentBoundary.FILE;
    DocumentBuffer document =
        new DocumentBuffer(
            new TextDecoder(sink, report, text -> text),
            offset -> byFile && range.start() == 0 && offset <= 3 ? name : name + "#" + offset,
            limit);
    if (byFile) {
      readLines(range, lines, document, cancel);
      if (range.start() > 0) {
        report.add(SourceIssue.DOCUMENT_CUT, name + "#" + range.start());
      }
    } else {
      readBetweenBlankLines(range, lines, document, cancel);
    }
    document.end();
  }

  private static void readLines(
      FileRange range, LineReader lines, DocumentBuffer document, CancelSignal cancel)
      throws IOException {
    while (lines.next() && !(lines.startsLine() && lines.start() >= range.end())) {
      cancel.throwIfCancelled();
      document.append(lines.bytes(), lines.from(), lines.to(), lines.start());
    }
  }

  private static void readBetweenBlankLines(
      FileRange range, LineReader lines, DocumentBuffer document, CancelSignal cancel)
      throws IOException {
    boolean ours = range.start() == 0;
    while (lines.next()) {
      cancel.throwIfCancelled();
      boolean beyond = lines.start() >= range.end();
      if (beyond && (!ours || lines.blank())) {
        return;
      }
      if (lines.blank()) {
        document.end();
        ours = true;
      } else if (ours) {
        document.append(lines.bytes(), lines.from(), lines.to(), lines.start());
      }
    }
  }
}
