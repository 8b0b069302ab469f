package daybench.app;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.cleaning.CleaningSettings;
import daybench.datasets.corpus.CorpusPreparation;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.corpus.VocabularyChoice;
import daybench.datasets.packing.Packing;
import daybench.datasets.sources.DocumentBoundary;
import daybench.datasets.sources.PlainTextSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small corpus of made-up tales, really prepared. */
final class PreparedCorpus {
  private PreparedCorpus() {}

  /**
   * Prepares it.
   *
   * @param text a folder to be made, for what it is prepared from
   */
  static void make(Path text, Path folder) throws IOException {
    Files.createDirectories(text);
    for (int i = 0; i < 20; i++) {
      int number = i;
      Files.writeString(
          text.resolve(i + ".txt"),
          IntStream.range(0, 60)
              .mapToObj(n -> "Tale %d tells of hare %d and of the hedgehog. ".formatted(number, n))
              .collect(Collectors.joining()));
    }
    new CorpusPreparation()
        .prepare(
            new CorpusRequest(
                List.of(new PlainTextSource(text, DocumentBoundary.FILE)),
                CleaningSettings.NONE,
                new VocabularyChoice.Train(300, true),
                Packing.FULL,
                32,
                0.1,
                1,
                1,
                false,
                "test"),
            folder,
            ProgressListener.NONE,
            CancelSignal.NEVER);
  }
}
