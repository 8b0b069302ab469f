package daybench.datasets.sources.wikipedia;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.sources.wikipedia.markup.WikiText;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** A range of a dump. */
record DumpPartition(DumpRange range, String fileName, long bytes, WikiText markup)
    implements Partition {
  @Override
  public String name() {
    return range.start() == 0 ? fileName : fileName + "#" + range.start();
  }

  @Override
  public void read(DocumentSink sink, SourceReport report, CancelSignal cancel) throws IOException {
    PageParser parser = new PageParser();
    try (RangeBytes bytes = range.open()) {
      PageScanner pages = new PageScanner(bytes);
      byte[] xml = pages.next();
      while (xml != null) {
        cancel.throwIfCancelled();
        try {
          accept(parser.parse(xml), sink, report);
        } catch (XMLStreamException e) {
          report.add(SourceIssue.MALFORMED_PAGE, name() + ", character " + pages.place());
        }
        xml = pages.next();
      }
      if (bytes.truncatedWithin() || (pages.insideAtEnd() && !bytes.truncated())) {
        report.add(SourceIssue.TRUNCATED_DUMP, fileName);
      }
    } catch (DumpFormatException e) {
      throw new UserException(
          "%s is damaged or no real dump: %s. Download it again."
              .formatted(range.file(), e.getMessage()),
          e);
    }
  }

  private void accept(Page page, DocumentSink sink, SourceReport report) {
    if (!page.isArticle()) {
      report.add(SourceIssue.OTHER_NAMESPACE, page.title());
    } else if (page.leadsElsewhere()) {
      report.add(SourceIssue.REDIRECT, page.title());
    } else {
      String prose = markup.prose(page.text());
      if (prose.isEmpty()) {
        report.add(SourceIssue.WITHOUT_PROSE, page.title());
      } else {
        sink.accept(new Document(fileName + "#" + page.id(), prose));
      }
    }
  }
}
