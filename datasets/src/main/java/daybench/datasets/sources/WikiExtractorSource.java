package daybench.datasets.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What WikiExtractor writes: a file, or a folder of files, of articles between {@code <doc id="..."
 * url="..." title="...">} and {@code </doc>}, each on a line of its own. The first line of an
 * article, which repeats its title, is dropped; entities are decoded.
 */
public final class WikiExtractorSource implements CorpusSource {
  private final Path location;
  private final int documentBytes;
  private final long partitionBytes;

  public WikiExtractorSource(Path fileOrFolder) {
    this(fileOrFolder, PlainTextSource.MAXIMUM_DOCUMENT_BYTES, PlainTextSource.PARTITION_BYTES);
  }

  WikiExtractorSource(Path fileOrFolder, int documentBytes, long partitionBytes) {
    this.location = fileOrFolder.toAbsolutePath().normalize();
    this.documentBytes = documentBytes;
    this.partitionBytes = partitionBytes;
  }

  @Override
  public SourceDescription description() {
    return new SourceDescription("WikiExtractor", location.toString(), Map.of());
  }

  @Override
  public List<Partition> partitions() {
    return new FilePartitioning(partitionBytes, partitionBytes)
        .partition(FileListing.of(location), new WikiExtractorReader(documentBytes));
  }
}
