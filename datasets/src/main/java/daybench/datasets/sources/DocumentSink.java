package daybench.datasets.sources;

/** Takes the documents of a partition, in their order, on the thread that reads the partition. */
@FunctionalInterface
public interface DocumentSink {
  void accept(Document document);
}
