package daybench.datasets.sources;

import daybench.datasets.CancelSignal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads whole sources in tests. */
final class Sources {
  private Sources() {}

  static List<Document> read(CorpusSource source, SourceReport report) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Partition partition : source.partitions()) {
      partition.read(documents::add, report, CancelSignal.NEVER);
    }
    return documents;
  }

  static List<String> texts(List<Document> documents) {
    return documents.stream().map(Document::text).toList();
  }

  static List<String> origins(List<Document> documents) {
    return documents.stream().map(Document::origin).toList();
  }
}
