package daybench.datasets.sources;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;

/**
 * The documentation comments in the sources of a JDK, as prose: a source file is a document, its
 * paragraphs are separated by blank lines. Paragraphs that repeat, word for word, one before them
 * in their partition are dropped.
 */
public final class JdkDocumentationSource implements CorpusSource {
  private static final long PARTITION_BYTES = 8L << 20;

  private final Path archive;

  /**
   * @param srcZip a JDK's {@code lib/src.zip}
   */
  public JdkDocumentationSource(Path srcZip) {
    this.archive = srcZip.toAbsolutePath().normalize();
  }

  /** The sources of the JDK that runs this program, where they are installed. */
  public static Optional<Path> locate() {
    return locate(Path.of(System.getProperty("java.home")));
  }

  static Optional<Path> locate(Path javaHome) {
    Path sources = javaHome.resolve("lib").resolve("src.zip");
    return Files.isRegularFile(sources) && Files.isReadable(sources)
        ? Optional.of(sources)
        : Optional.empty();
  }

  @Override
  public SourceDescription description() {
    return new SourceDescription("JDK documentation", archive.toString(), Map.of());
  }

  @Override
  public List<Partition> partitions() throws IOException {
    List<Partition> partitions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    long bytes = 0;
    for (ZipEntry entry : SourceArchive.entries(archive)) {
      if (!names.isEmpty() && bytes + entry.getSize() > PARTITION_BYTES) {
        partitions.add(new JdkPartition(archive, names, bytes));
        names.clear();
        bytes = 0;
      }
      names.add(entry.getName());
      bytes += entry.getSize();
    }
    if (names.isEmpty()) {
      throw new UserException("There are no Java sources in " + archive + ".");
    }
    partitions.add(new JdkPartition(archive, names, bytes));
    return partitions;
  }
}
