package daybench.datasets.sources.wikipedia;

import daybench.datasets.UserException;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import daybench.datasets.sources.wikipedia.markup.WikiText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A dump of Wikipedia or another wiki of MediaWiki ({@code pages-articles.xml}, plain or compressed
 * by bzip2, in one stream or many), with its markup turned into prose. Redirects and pages that are
 * no articles are left out and counted. An article is a document, named by its number.
 *
 * <p>The file may be cut off: what is there is read, and the report tells. Damage within it ends
 * the reading with a {@link UserException}, but a page whose XML is malformed is left out and
 * counted.
 */
public final class WikipediaDumpSource implements CorpusSource {
  private static final long PLAIN_PARTITION_BYTES = 16L << 20;
  private static final long COMPRESSED_PARTITION_BYTES = 4L << 20;

  private final Path file;
  private final long partitionBytes; // 0 for the default

  public WikipediaDumpSource(Path file) {
    this(file, 0);
  }

  WikipediaDumpSource(Path file, long partitionBytes) {
    this.file = file.toAbsolutePath().normalize();
    this.partitionBytes = partitionBytes;
  }

  @Override
  public SourceDescription description() {
    return new SourceDescription("Wikipedia dump", file.toString(), Map.of());
  }

  @Override
  public List<Partition> partitions() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UserException("There is no file " + file + ".");
    }
    boolean compressed = isCompressed();
    long size = Files.size(file);
    WikiText markup = new WikiText(head(compressed).withoutText());
    String name = Objects.requireNonNull(file.getFileName()).toString();
    long wanted =
        partitionBytes > 0
            ? partitionBytes
            : compressed ? COMPRESSED_PARTITION_BYTES : PLAIN_PARTITION_BYTES;
    int count = Math.toIntExact(Math.max(1, size / wanted));
    List<Partition> partitions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long start = size / count * i;
      long next = i + 1 == count ? size : size / count * (i + 1);
      long end = i + 1 == count ? Long.MAX_VALUE : next;
      DumpRange range = new DumpRange(file, compressed, start, end);
      partitions.add(new DumpPartition(range, name, next - start, markup));
    }
    return partitions;
  }

  private DumpHead head(boolean compressed) throws IOException {
    try {
      return DumpHead.read(new DumpRange(file, compressed, 0, Long.MAX_VALUE));
    } catch (DumpFormatException e) {
      throw new UserException(
          "%s is damaged or no real dump: %s. Download it again.".formatted(file, e.getMessage()),
          e);
    }
  }

  private boolean isCompressed() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(3);
      return start.length == 3 && start[0] == 'B' && start[1] == 'Z' && start[2] == 'h';
    }
  }
}
