package daybench.datasets.sources.tables;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import daybench.datasets.CancelSignal;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.FileRange;
import daybench.datasets.sources.LineReader;
import daybench.datasets.sources.RangeReader;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads an object a line; lines that are malformed or too long are passed over. */
record JsonLinesReader(String column) implements RangeReader, StreamReader {
  private static final int LONGEST_LINE = 64 << 20;

  @Override
  public void read(
      FileRange range,
      LineReader lines,
      DocumentSink sink,
      SourceReport report,
      CancelSignal cancel)
      throws IOException {
    RowDocuments rows = new RowDocuments(range.file().name(), sink, report);
    JsonRow row = new JsonRow(range.file().path().toString(), column, range.start() == 0);
    read(row, lines, range.end(), rows, cancel);
  }

  @Override
  public void read(String name, InputStream in, RowSink rows, CancelSignal cancel)
      throws IOException {
    read(new JsonRow(name, column, true), new LineReader(in, 0), Long.MAX_VALUE, rows, cancel);
  }

  private static void read(
      JsonRow row, LineReader lines, long end, RowSink rows, CancelSignal cancel)
      throws IOException {
    byte[] joined = new byte[0];
    int length = 0;
    long start = 0;
    while (rows.wantsMore() && lines.next() && !(lines.startsLine() && lines.start() >= end)) {
      cancel.throwIfCancelled();
      if (lines.startsLine()) {
        start = lines.start();
        length = 0;
        if (lines.endsLine()) {
          if (!lines.blank()) {
            parse(row, lines.bytes(), lines.from(), lines.to(), start, rows);
          }
          continue;
        }
      }
      int more = lines.to() - lines.from();
      if (length + more <= LONGEST_LINE) {
        if (joined.length < length + more) {
          joined = Arrays.copyOf(joined, Math.max(length + more, 2 * joined.length));
        }
        System.arraycopy(lines.bytes(), lines.from(), joined, length, more);
      }
      length = Math.min(length + more, LONGEST_LINE + 1);
      if (lines.endsLine()) {
        if (length > LONGEST_LINE) {
          rows.malformed(start);
        } else {
          parse(row, joined, 0, length, start, rows);
        }
      }
    }
  }

  private static void parse(JsonRow row, byte[] bytes, int from, int to, long place, RowSink rows) {
    String text;
    try (JsonParser parser = JsonRow.FACTORY.createParser(bytes, from, to - from)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        rows.malformed(place);
        return;
      }
      text = row.text(parser);
      if (parser.nextToken() != null) {
        rows.malformed(place);
        return;
      }
    } catch (IOException e) { // of the parser: it reads an array
      rows.malformed(place);
      return;
    }
    rows.row(place, text);
  }
}
