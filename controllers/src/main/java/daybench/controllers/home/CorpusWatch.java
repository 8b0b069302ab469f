package daybench.controllers.home;

import daybench.controllers.workspace.Tagging;
import daybench.datasets.UserException;
import daybench.datasets.corpus.CorpusCard;
import daybench.datasets.sources.SourceDescription;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the card of one corpus again and again. For one thread at a time. */
final class CorpusWatch {
  /** The file that makes a folder a corpus. */
  static final String CARD = "corpus.json";

  private static final long LARGEST_CARD = 64 << 20;

  private final Path folder;
  private final Predicate<Path> writable;
  private @Nullable FolderStamp stamp;
  private @Nullable CorpusItem seen;

  CorpusWatch(Path folder, Predicate<Path> writable) {
    this.folder = folder;
    this.writable = writable;
  }

  /** The corpus as it is now. */
  CorpusItem look() {
    FolderStamp now = FolderStamp.of(folder, CARD, Tagging.FILE);
    CorpusItem last = seen;
    if (last != null && now.equals(stamp)) {
      return last;
    }
    CorpusItem found = read();
    stamp = now;
    seen = found;
    return found;
  }

  private CorpusItem read() {
    try {
      CorpusCard card = card();
      CorpusCard.Side training = card.training();
      String summary =
          "%s tokens in %s sequences of %d%nVocabulary of %s"
              .formatted(
                  Quantities.compact(training.tokens()),
                  Quantities.compact(training.sequences()),
                  card.length(),
                  Quantities.count(card.vocabulary().size()));
      String sources =
          card.sources().stream()
              .map(SourceDescription::kind)
              .distinct()
              .collect(Collectors.joining(", "));
      return item(true, summary, sources, instant(card.created()));
    } catch (IOException e) {
      return item(false, "Its card cannot be read: " + e.getMessage(), "", null);
    } catch (UserException e) {
      return item(false, String.valueOf(e.getMessage()), "", null);
    }
  }

  private CorpusCard card() throws IOException {
    Path file = folder.resolve(CARD);
    if (Files.size(file) > LARGEST_CARD) {
      throw new UserException(file + " is too large for the card of a corpus; it is damaged.");
    }
    var json = Json.parse(Files.readString(file), file.toString());
    if (json.path("schema").asInt() > CorpusCard.SCHEMA) {
      throw new UserException("A later version of Daybench made it; use that version.");
    }
    return Json.convertLeniently(json, CorpusCard.class, file.toString());
  }

  private CorpusItem item(
      boolean usable, String summary, String sources, @Nullable Instant created) {
    Tagging tagging = Tagging.read(folder);
    return new CorpusItem(
        folder,
        tagging.name().orElse(folder.getFileName().toString()),
        tagging.tags(),
        usable,
        summary,
        sources,
        created,
        writable.test(folder));
  }

  private static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
