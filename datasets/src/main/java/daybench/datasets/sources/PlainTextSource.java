package daybench.datasets.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A plain text file, or all files of a folder and of the folders in it.
 *
 * <p>Documents of more than 16 MB are cut into several. UTF-8 is expected, UTF-16 and UTF-32 are
 * recognised by their byte-order marks.
 */
public final class PlainTextSource implements CorpusSource {
  static final int MAXIMUM_DOCUMENT_BYTES = 16 << 20;
  static final long PARTITION_BYTES = 4L << 20;

  private final Path location;
  private final DocumentBoundary boundary;
  private final int documentBytes;
  private final long partitionBytes;

  public PlainTextSource(Path fileOrFolder, DocumentBoundary boundary) {
    this(fileOrFolder, boundary, MAXIMUM_DOCUMENT_BYTES, PARTITION_BYTES);
  }

  PlainTextSource(
      Path fileOrFolder, DocumentBoundary boundary, int documentBytes, long partitionBytes) {
    this.location = fileOrFolder.toAbsolutePath().normalize();
    this.boundary = boundary;
    this.documentBytes = documentBytes;
    this.partitionBytes = partitionBytes;
  }

  @Override
  public SourceDescription description() {
    String documents = boundary.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return new SourceDescription("plain text", location.toString(), Map.of("documents", documents));
  }

  @Override
  public List<Partition> partitions() {
    // A file that is one document is split only where its document would be cut anyway.
    boolean byFile = boundary == DocumentBoundary.FILE;
    long rangeBytes = byFile ? Math.max(partitionBytes, documentBytes / 2) : partitionBytes;
    return new FilePartitioning(partitionBytes, rangeBytes)
        .partition(FileListing.of(location), new PlainTextReader(boundary, documentBytes));
  }
}
