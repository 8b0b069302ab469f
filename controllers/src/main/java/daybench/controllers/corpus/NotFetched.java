package daybench.controllers.corpus;

import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import java.util.List;
import java.util.Map;

/** A source on the web of which nothing is on this machine yet. */
record NotFetched(SourceChoice choice) implements CorpusSource {
  @Override
  public SourceDescription description() {
    return new SourceDescription("address", choice.location(), Map.of());
  }

  @Override
  public List<Partition> partitions() {
    return List.of();
  }
}
