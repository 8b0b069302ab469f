package daybench.datasets.sources;

import daybench.datasets.CancelSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsoup.parser.Parser;

/** Finds the articles in WikiExtractor's output; those whose first line lies in a range are its. */
record WikiExtractorReader(int limit) implements RangeReader {
  private static final byte[] OPEN = "<doc ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSE = "</doc>".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void read(
      FileRange range,
      LineReader lines,
      DocumentSink sink,
      SourceReport report,
      CancelSignal cancel)
      throws IOException {
    new Pass(range, lines, sink, report).run(cancel);
  }

  private final class Pass {
    private final FileRange range;
    private final LineReader lines;
    private final SourceReport report;
    private final DocumentBuffer document;
    private WikiHeader header = WikiHeader.NONE;
    private boolean inside;
    private boolean atTitle;
    private boolean inStray;
    private boolean stateKnown; // whether we know that we are inside or outside of an article

    Pass(FileRange range, LineReader lines, DocumentSink sink, SourceReport report) {
      this.range = range;
      this.lines = lines;
      this.report = report;
      this.stateKnown = range.start() == 0;
      this.document =
          new DocumentBuffer(
              new TextDecoder(sink, report, text -> Parser.unescapeEntities(text, false)),
              this::origin,
              limit);
    }

    private String origin(long offset) {
      return range.file().name() + "#" + (header.id().isEmpty() ? offset : header.id());
    }

    void run(CancelSignal cancel) throws IOException {
      while (lines.next()) {
        cancel.throwIfCancelled();
        boolean opens = lines.startsWith(OPEN);
        if (lines.start() >= range.end() && (opens || !stateKnown)) {
          break;
        }
        if (opens) {
          open();
        } else if (lines.startsWith(CLOSE)) {
          close();
        } else if (inside) {
          text();
        } else if (stateKnown && !inStray && !lines.blank()) {
          inStray = true;
          report.add(SourceIssue.STRAY_TEXT, range.file().name() + "#" + lines.start());
        }
      }
      endUnclosed();
    }

    private void open() {
      endUnclosed();
      header = WikiHeader.of(line());
      inside = true;
      atTitle = true;
      stateKnown = true;
    }

    private void close() {
      document.end();
      inside = false;
      inStray = false;
    }

    private void endUnclosed() {
      if (inside) {
        report.add(SourceIssue.UNCLOSED_DOCUMENT, origin(lines.start()));
        close();
      }
    }

    private void text() {
      if (atTitle && lines.blank()) {
        return;
      }
      boolean title = atTitle && lines.startsLine() && header.isTitle(line());
      atTitle = false;
      if (!title) {
        document.append(lines.bytes(), lines.from(), lines.to(), lines.start());
      }
    }

    private String line() {
      byte[] bytes = Arrays.copyOfRange(lines.bytes(), lines.from(), lines.to());
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }
}
