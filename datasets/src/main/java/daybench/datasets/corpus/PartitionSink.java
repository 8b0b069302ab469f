package daybench.datasets.corpus;

import daybench.datasets.CancelSignal;
import daybench.datasets.cleaning.Cleaner;
import daybench.datasets.cleaning.CleaningTally;
import daybench.datasets.cleaning.StepCount;
import daybench.datasets.sources.Document;
import daybench.datasets.sources.DocumentSink;
import daybench.datasets.sources.SourceReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cleans the documents of one partition and spools those that have any text. For one thread. */
final class PartitionSink implements DocumentSink {
  private static final long PROGRESS_BYTES = 1 << 20;

  private final SpoolWriter writer;
  private final Cleaner cleaner;
  private final CleaningTally cleaning = new CleaningTally();
  private final StageProgress progress;
  private final CancelSignal cancel;
  private final SourceReport report = new SourceReport();
  private long remaining;
  private long unreported;
  private long withoutText;

  /**
   * @param bytes the partition's bytes; as progress, its texts count for no more
   */
  PartitionSink(
      SpoolWriter writer,
      Cleaner cleaner,
      long bytes,
      StageProgress progress,
      CancelSignal cancel) {
    this.writer = writer;
    this.cleaner = cleaner;
    this.remaining = bytes;
    this.progress = progress;
    this.cancel = cancel;
  }

  /**
   * @throws UncheckedIOException where the spool cannot be written
   */
  @Override
  public void accept(Document document) {
    cancel.throwIfCancelled();
    @Nullable String text = cleaner.clean(document.text(), cleaning::add);
    if (text == null) {
      return;
    }
    if (!hasText(text, 0, text.length())) {
      withoutText++;
      return;
    }
    try {
      unreported += writer.add(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (unreported >= PROGRESS_BYTES) {
      long more = Math.min(unreported, remaining);
      remaining -= more;
      unreported = 0;
      progress.add(more);
    }
  }

  /** Whether there is a letter or digit: anything else may leave no token. */
  static boolean hasText(String text, int from, int to) {
    int next = from;
    while (next < to) {
      int codePoint = text.codePointAt(next);
      if (Character.isLetterOrDigit(codePoint)) {
        return true;
      }
      next += Character.charCount(codePoint);
    }
    return false;
  }

  SourceReport report() {
    return report;
  }

  /** What cleaning did. */
  List<StepCount> cleaning() {
    return cleaning.counts();
  }

  long withoutText() {
    return withoutText;
  }

  /** The bytes that have not been told as progress yet. */
  long remaining() {
    return remaining;
  }
}
