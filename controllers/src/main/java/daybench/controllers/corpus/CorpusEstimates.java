package daybench.controllers.corpus;

import daybench.controllers.corpus.SourceSample.Limits;
import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.corpus.CorpusCard;
import daybench.datasets.corpus.CorpusPreparation;
import daybench.datasets.files.DeleteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Estimates a corpus by preparing a sample of it for real, in a folder that is thrown away: text,
 * tokens and most of the time grow with the sources; training a vocabulary grows with the number of
 * different words, about as the square root of the text (Heaps' law).
 */
final class CorpusEstimates {
  private static final Limits LIMITS = new Limits(50_000, 2_000_000, 1.5);

  private CorpusEstimates() {}

  /**
   * The estimate of a draft.
   *
   * @throws UserException where a source cannot be read or holds no text
   */
  static CorpusEstimate of(CorpusDraft draft, CancelSignal cancel) throws IOException {
    SourceSample sample = SourceSample.read(draft.text(), LIMITS, cancel);
    if (sample.documents().isEmpty()) {
      throw new UserException("There is no text on this machine yet to estimate a corpus from.");
    }
    Path scratch = Files.createTempDirectory("daybench-estimate-");
    try {
      StageTimes times = new StageTimes();
      CorpusCard card =
          new CorpusPreparation()
              .prepare(draft.request(sample.asSources()), scratch.resolve("corpus"), times, cancel);
      return scaled(sample, card, times.end());
    } finally {
      DeleteFolder.withContents(scratch);
    }
  }

  private static CorpusEstimate scaled(
      SourceSample sample, CorpusCard card, Map<String, Double> seconds) {
    double text = (double) sample.readCharacters() / Math.max(1, sample.readBytes());
    double characters = Math.max(1, text * sample.sourceBytes());
    double factor = Math.max(1, characters / Math.max(1, sample.characters()));
    double time =
        sample.readSeconds()
            * sample.sourceBytes()
            / Math.max(1, sample.readBytes())
            / Runtime.getRuntime().availableProcessors();
    for (Map.Entry<String, Double> stage : seconds.entrySet()) {
      boolean vocabulary = stage.getKey().toLowerCase(Locale.ROOT).contains("vocabulary");
      time += stage.getValue() * (vocabulary ? Math.sqrt(factor) : factor);
    }
    long tokens = card.training().tokens() + card.heldOut().tokens();
    long sequences = card.training().sequences() + card.heldOut().sequences();
    long shards =
        card.training().shards().stream().mapToLong(CorpusCard.Shard::bytes).sum()
            + card.heldOut().shards().stream().mapToLong(CorpusCard.Shard::bytes).sum();
    return new CorpusEstimate(
        Math.round(sequences * factor),
        Math.round(tokens * factor),
        Math.round(shards * factor),
        time,
        sample.characters(),
        sample.readBytes() >= sample.sourceBytes()
            && sample.characters() >= sample.readCharacters());
  }

  /** How long each stage took, by the changes of its name. */
  private static final class StageTimes implements ProgressListener {
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String phase = "";
    private long start = System.nanoTime();

    @Override
    public synchronized void update(Progress progress) {
      if (!progress.phase().equals(phase)) {
        close();
        phase = progress.phase();
      }
    }

    private void close() {
      long now = System.nanoTime();
      seconds.merge(phase, (now - start) / 1e9, Double::sum);
      start = now;
    }

    synchronized Map<String, Double> end() {
      close();
      return seconds;
    }
  }
}
