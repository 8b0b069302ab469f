package daybench.datasets.sources.books;

import daybench.datasets.UserException;
import daybench.datasets.sources.CorpusSource;
import daybench.datasets.sources.FileListing;
import daybench.datasets.sources.ListedFile;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceDescription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Books: a file, or all books of a folder and of the folders in it: plain text ({@code .txt}),
 * Markdown ({@code .md}), HTML ({@code .html}) and EPUB ({@code .epub}) without copy protection.
 *
 * <p>Each book is a document (of more than 16 MB several). Plain text that is wrapped at a page's
 * width is flowed into paragraphs again, with the words that were divided at line ends whole; what
 * Project Gutenberg puts before and after a book is removed.
 */
public final class BookSource implements CorpusSource {
  private static final long PARTITION_BYTES = 4L << 20;

  private final Path location;

  public BookSource(Path fileOrFolder) {
    this.location = fileOrFolder.toAbsolutePath().normalize();
  }

  @Override
  public SourceDescription description() {
    return new SourceDescription("books", location.toString(), Map.of());
  }

  @Override
  public List<Partition> partitions() {
    List<ListedFile> files = FileListing.of(location);
    boolean single = !Files.isDirectory(location);
    if (!single && files.stream().noneMatch(file -> BookKind.of(file.name()).isPresent())) {
      throw new UserException(
          "There is no book in %s; books are files named .txt, .md, .html or .epub."
              .formatted(location));
    }
    List<Partition> partitions = new ArrayList<>();
    List<ListedFile> group = new ArrayList<>();
    long bytes = 0;
    for (ListedFile file : files) {
      if (!group.isEmpty() && bytes + file.bytes() > PARTITION_BYTES) {
        partitions.add(new BookPartition(group, single));
        group.clear();
        bytes = 0;
      }
      group.add(file);
      bytes += file.bytes();
    }
    partitions.add(new BookPartition(group, single));
    return partitions;
  }
}
