package daybench.datasets.sources.tables;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.ListedFile;
import daybench.datasets.sources.Partition;
import daybench.datasets.sources.SourceIssue;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.sources.compressed.CompressedFile;
import daybench.datasets.sources.compressed.UnpackingBounds;
import daybench.datasets.sources.compressed.UnpackingBoundsException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A file read from its begin to its end, compressed or not. */
record StreamPartition(ListedFile file, StreamReader reader) implements Partition {
  private static final String CUT_ZSTANDARD = "Truncated source";
  private static final int BUFFER_BYTES = 1 << 16;

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public long bytes() {
    return file.bytes();
  }

  @Override
  public void read(DocumentSink sink, SourceReport report, CancelSignal cancel) {
    cancel.throwIfCancelled();
    if (file.bytes() == 0) {
      report.add(SourceIssue.EMPTY_FILE, file.name());
      return;
    }
    try {
      read(new RowDocuments(file.name(), sink, report), cancel);
    } catch (NoSuchFileException e) {
      report.add(SourceIssue.MISSING_FILE, file.name());
    }
  }

  /**
   * Looks at the first rows.
   *
   * @throws UserException where there is no such column, or it holds no text
   */
  void checkColumn() {
    try {
      read(new FirstRow(), CancelSignal.NEVER);
    } catch (NoSuchFileException e) {
      // Gone already: told when it is read.
    }
  }

  private void read(RowSink rows, CancelSignal cancel) throws NoSuchFileException {
    try (InputStream in = CompressedFile.open(file.path(), UnpackingBounds.OF_TEXT);
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER_BYTES)) {
      reader.read(file.path().toString(), buffered, rows, cancel);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (UnpackingBoundsException e) {
      throw new UserException(
          "%s is not read: %s. Take it out of the source.".formatted(file.path(), e.getMessage()),
          e);
    } catch (CancellationException | UserException e) {
      throw e;
    } catch (IOException e) {
      throw new UserException(
          "%s is damaged or cannot be read: %s.".formatted(file.path(), reason(e)), e);
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() || message.equals(CUT_ZSTANDARD)
        ? "it ends too early"
        : message.lines().findFirst().orElse("").strip();
  }

  /** Ends reading behind the first sound row. */
  private static final class FirstRow implements RowSink {
    private boolean seen;

    @Override
    public void row(long place, @Nullable String text) {
      seen = true;
    }

    @Override
    public void malformed(long place) {}

    @Override
    public boolean wantsMore() {
      return !seen;
    }
  }
}
