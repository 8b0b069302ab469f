package daybench.datasets.sources.tables;

import daybench.datasets.CancelSignal;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.ListedFile;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import java.util.List;

/** Files beside the tables; they are told of, not read. */
record SkippedFiles(List<ListedFile> files) implements Partition {
  SkippedFiles {
    files = List.copyOf(files);
  }

  @Override
  public String name() {
    return "files beside the tables";
  }

  @Override
  public long bytes() {
    return 0;
  }

  @Override
  public void read(DocumentSink sink, SourceReport report, CancelSignal cancel) {
    for (ListedFile file : files) {
      SourceIssue issue = file.issue() == null ? SourceIssue.OTHER_KIND : file.issue();
      report.add(issue, file.name());
    }
  }
}
