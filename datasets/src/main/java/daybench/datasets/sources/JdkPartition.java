package daybench.datasets.sources;

import daybench.datasets.CancelSignal;
import daybench.datasets.sources.javadoc.DocumentationText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/** Some source files of a JDK. */
record JdkPartition(Path archive, List<String> names, long bytes) implements Partition {
  JdkPartition {
    names = List.copyOf(names);
  }

  @Override
  public String name() {
    return names.getFirst();
  }

  @Override
  public void read(DocumentSink sink, SourceReport report, CancelSignal cancel) throws IOException {
    DocumentationText documentation = new DocumentationText();
    Set<String> seen = new HashSet<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (String name : names) {
        cancel.throwIfCancelled();
        String source;
        try {
          source = new String(SourceArchive.read(zip, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
          report.add(SourceIssue.UNUSABLE_ENTRY, name);
          continue;
        }
        List<String> paragraphs = documentation.paragraphs(source);
        List<String> fresh = paragraphs.stream().filter(seen::add).toList();
        if (fresh.size() < paragraphs.size()) {
          int repeated = paragraphs.size() - fresh.size();
          report.add(new SourceFinding(SourceIssue.REPEATED_PARAGRAPH, repeated, List.of(name)));
        }
        if (!fresh.isEmpty()) {
          sink.accept(new Document(name, String.join("\n\n", fresh)));
        }
      }
    }
  }
}
