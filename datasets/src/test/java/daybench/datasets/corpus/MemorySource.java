package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A source of texts in memory, some to a partition, that counts how often partitions are read. */
final class MemorySource implements CorpusSource {
  final AtomicInteger reads = new AtomicInteger();
  private final String name;
  private final List<List<String>> partitions = new ArrayList<>();
  private Fault fault = partition -> {};

  /** Something that goes wrong after a partition's documents were handed on. */
  @FunctionalInterface
  interface Fault {
    void after(int partition) throws IOException;
  }

  MemorySource(String name, List<String> texts, int perPartition) {
    this.name = name;
    for (int start = 0; start < texts.size(); start += perPartition) {
      partitions.add(texts.subList(start, Math.min(texts.size(), start + perPartition)));
    }
  }

  MemorySource with(Fault newFault) {
    fault = newFault;
    return this;
  }

  @Override
  public SourceDescription description() {
    return new SourceDescription("memory", "/memory/" + name, Map.of("texts", "made up"));
  }

  @Override
  public List<Partition> partitions() {
    List<Partition> parts = new ArrayList<>();
    for (int i = 0; i < partitions.size(); i++) {
      parts.add(new Part(i));
    }
    return parts;
  }

  private final class Part implements Partition {
    private final int number;

    Part(int number) {
      this.number = number;
    }

    @Override
    public String name() {
      return name + "-" + number;
    }

    @Override
    public long bytes() {
      return partitions.get(number).stream().mapToLong(String::length).sum();
    }

    @Override
    public void read(DocumentSink sink, SourceReport report, CancelSignal cancel)
        throws IOException {
      reads.incrementAndGet();
      report.add(SourceIssue.EMPTY_FILE, name() + "/empty");
      for (String text : partitions.get(number)) {
        sink.accept(new Document(name(), text));
      }
      fault.after(number);
    }
  }
}
