package daybench.datasets.sources.books;

import daybench.datasets.CancelSignal;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads books in tests. */
final class BookTexts {
  private BookTexts() {}

  static List<Document> read(Path fileOrFolder, SourceReport report) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Partition partition : new BookSource(fileOrFolder).partitions()) {
      partition.read(documents::add, report, CancelSignal.NEVER);
    }
    return documents;
  }

  static String text(Path file) throws IOException {
    return read(file, new SourceReport()).getFirst().text();
  }
}
