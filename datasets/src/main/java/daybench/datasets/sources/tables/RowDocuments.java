package daybench.datasets.sources.tables;

import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.LongDocuments;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.sources.TextDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes a document of every row that has text. */
final class RowDocuments implements RowSink {
  private final String fileName;
  private final SourceReport report;
  private final TextDecoder decoder;

  RowDocuments(String fileName, DocumentSink sink, SourceReport report) {
    this.fileName = fileName;
    this.report = report;
    this.decoder = new TextDecoder(new LongDocuments(sink, report), report, text -> text);
  }

  @Override
  public void row(long place, @Nullable String text) {
    String origin = fileName + "#" + place;
    if (text == null || text.isBlank()) {
      report.add(SourceIssue.ROW_WITHOUT_TEXT, origin);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      decoder.emit(origin, bytes, bytes.length);
    }
  }

  @Override
  public void malformed(long place) {
    report.add(SourceIssue.MALFORMED_ROW, fileName + "#" + place);
  }

  @Override
  public boolean wantsMore() {
    return true;
  }
}
