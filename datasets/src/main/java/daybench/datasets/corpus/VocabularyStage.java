package daybench.datasets.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.datasets.wordpiece.WordCounts;
import daybench.datasets.wordpiece.WordPieceTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The third stage: loads the vocabulary, or trains it on the words of the training side. A trained
 * one is kept in the spool for the case that the rest is interrupted.
 */
final class VocabularyStage {
  private static final String TOKENS = "vocab.txt";
  private static final String MARKER = "vocab.json";

  private final CorpusRequest request;
  private final WordCounting counting;

  /** What a trained vocabulary depends on, beside the spooled documents; and its hash. */
  private record Marker(
      int size,
      boolean uncased,
      double heldOutShare,
      double countedShare,
      long seed,
      String sha256) {}

  VocabularyStage(CorpusRequest request, WordCounting counting) {
    this.request = request;
    this.counting = counting;
  }

  /**
   * @throws UserException where a vocabulary cannot be loaded, or one of this size not be trained
   */
  Vocabulary vocabulary(
      List<SpoolPart> parts,
      DocumentSides sides,
      WorkFolder work,
      OrderedTasks tasks,
      ProgressListener listener)
      throws IOException {
    return switch (request.vocabulary()) {
      case VocabularyChoice.Load load -> Vocabulary.read(load.file());
      case VocabularyChoice.Train train -> {
        Optional<Vocabulary> earlier = earlier(train, work);
        if (earlier.isPresent()) {
          yield earlier.get();
        }
        WordCounts counts = counting.count(train.uncased(), parts, sides, work, tasks, listener);
        Vocabulary trained =
            new WordPieceTrainer()
                .train(counts, train.size(), train.uncased(), listener, tasks.signal());
        AtomicFiles.write(work.spool(TOKENS), trained.toBytes());
        AtomicFiles.write(work.spool(MARKER), JsonRecords.write(marker(train, trained.sha256())));
        yield trained;
      }
    };
  }

  private Marker marker(VocabularyChoice.Train train, String sha256) {
    return new Marker(
        train.size(),
        train.uncased(),
        request.heldOutShare(),
        counting.share(),
        request.seed(),
        sha256);
  }

  private Optional<Vocabulary> earlier(VocabularyChoice.Train train, WorkFolder work) {
    String json = WorkFolder.readIfThere(work.spool(MARKER)).orElse("");
    if (!Files.isRegularFile(work.spool(TOKENS))) {
      return Optional.empty();
    }
    try {
      Vocabulary vocabulary = Vocabulary.read(work.spool(TOKENS));
      Marker fitting = marker(train, vocabulary.sha256());
      return fitting.equals(JsonRecords.read(json, Marker.class))
          ? Optional.of(vocabulary)
          : Optional.empty();
    } catch (JsonProcessingException | UserException e) { // damaged: it is trained again
      return Optional.empty();
    }
  }
}
