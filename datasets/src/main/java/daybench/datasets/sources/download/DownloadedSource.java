package daybench.datasets.sources.download;

import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A source that was downloaded: the card of a corpus says from where. */
public record DownloadedSource(CorpusSource source, RemoteFile from) implements CorpusSource {
  @Override
  public SourceDescription description() {
    SourceDescription local = source.description();
    Map<String, String> options = new HashMap<>(local.options());
    options.put("address", from.uri().toString());
    Checksum checksum = from.checksum();
    if (checksum != null) {
      options.put(checksum.algorithm(), checksum.hex());
    }
    return new SourceDescription(local.kind(), local.location(), options);
  }

  @Override
  public List<Partition> partitions() throws IOException {
    return source.partitions();
  }
}
