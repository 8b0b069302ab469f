package daybench.controllers.newrun;

import daybench.datasets.UserException;
import daybench.datasets.corpus.Corpus;
import daybench.datasets.corpus.CorpusCard;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the cards of corpora, without verifying their shards: the run does that. */
final class CorpusCards {
  private static final Logger LOGGER = LoggerFactory.getLogger(CorpusCards.class);

  private CorpusCards() {}

  /** The corpus in a folder, where there is one that can be used. */
  static Optional<CorpusChoice> read(Path folder) {
    if (!Corpus.isCorpus(folder)) {
      return Optional.empty();
    }
    Path file = folder.resolve("corpus.json");
    try {
      CorpusCard card =
          Json.convertLeniently(
              Json.parse(Files.readString(file), file.toString()),
              CorpusCard.class,
              file.toString());
      return Optional.of(
          new CorpusChoice(
              folder.toAbsolutePath().normalize(),
              String.valueOf(folder.getFileName()),
              card.vocabulary().size(),
              card.training().sequences(),
              card.training().tokens(),
              card.length()));
    } catch (IOException | UserException e) {
      LOGGER.info("The corpus {} is passed over: {}", folder, e.toString());
      return Optional.empty();
    }
  }
}
