package daybench.datasets.sources.books;

import daybench.datasets.CancelSignal;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.ListedFile;
import daybench.datasets.sources.LongDocuments;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.sources.TextFile;
import daybench.datasets.sources.compressed.CompressedFile;
import daybench.datasets.sources.compressed.UnpackingBounds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * Some books.
 *
 * @param named whether the file was named by itself: then it is plain text where its name does not
 *     tell
 */
record BookPartition(List<ListedFile> files, boolean named) implements Partition {
  private static final int MAXIMUM_FILE_BYTES = 64 << 20;

  BookPartition {
    files = List.copyOf(files);
  }

  @Override
  public String name() {
    return files.getFirst().name();
  }

  @Override
  public long bytes() {
    return files.stream().mapToLong(ListedFile::bytes).sum();
  }

  @Override
  public void read(DocumentSink sink, SourceReport report, CancelSignal cancel) {
    DocumentSink cutting = new LongDocuments(sink, report);
    for (ListedFile file : files) {
      cancel.throwIfCancelled();
      Optional<BookKind> kind = BookKind.of(file.name());
      if (file.issue() != null) {
        report.add(file.issue(), file.name());
      } else if (kind.isEmpty() && !named) {
        report.add(SourceIssue.OTHER_KIND, file.name());
      } else {
        try {
          read(file, kind.orElse(BookKind.PLAIN), cutting, report, cancel);
        } catch (NoSuchFileException e) {
          report.add(SourceIssue.MISSING_FILE, file.name());
        } catch (DamagedBookException e) {
          report.add(SourceIssue.DAMAGED_BOOK, file.name() + " (" + e.getMessage() + ")");
        } catch (IOException e) {
          report.add(SourceIssue.UNREADABLE_FILE, file.name());
        }
      }
    }
  }

  private static void read(
      ListedFile file, BookKind kind, DocumentSink sink, SourceReport report, CancelSignal cancel)
      throws IOException {
    switch (kind) {
      case PLAIN -> TextFile.read(file, MAXIMUM_FILE_BYTES, PlainBook::prose, sink, report);
      case MARKDOWN -> TextFile.read(file, MAXIMUM_FILE_BYTES, MarkdownBook::prose, sink, report);
      case HTML -> html(file, sink, report);
      case EPUB -> {
        String prose = EpubBook.prose(file.path(), cancel);
        if (prose.isEmpty()) {
          report.add(SourceIssue.EMPTY_FILE, file.name());
        } else {
          sink.accept(new Document(file.name(), prose));
        }
      }
    }
  }

  private static void html(ListedFile file, DocumentSink sink, SourceReport report)
      throws IOException {
    byte[] bytes;
    try (InputStream in = CompressedFile.open(file.path(), UnpackingBounds.OF_TEXT)) {
      bytes = in.readNBytes(MAXIMUM_FILE_BYTES + 1);
    }
    if (bytes.length > MAXIMUM_FILE_BYTES) {
      report.add(SourceIssue.TOO_LARGE, file.name());
      return;
    }
    String prose = HtmlBook.prose(bytes);
    if (prose.isEmpty()) {
      report.add(SourceIssue.EMPTY_FILE, file.name());
    } else {
      sink.accept(new Document(file.name(), prose));
    }
  }
}
