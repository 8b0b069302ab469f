package daybench.datasets.corpus;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import daybench.datasets.UserException;
import daybench.datasets.files.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that a folder holds the whole of a corpus, undamaged. */
final class CorpusVerification {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final String REMEDY = " Prepare the corpus again.";

  private final Path folder;

  CorpusVerification(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the card.
   *
   * @throws UserException where there is none, or it is not one that this Daybench can read
   */
  CorpusCard card() {
    Path file = new CorpusPaths(folder).card();
    try {
      CorpusCard card = JsonRecords.read(Files.readString(file), CorpusCard.class);
      if (!card.format().equals(CorpusCard.FORMAT)) {
        throw new UserException("%s is not the card of a corpus.".formatted(file));
      }
      if (card.schema() != CorpusCard.SCHEMA) {
        throw new UserException(
            "%s has the layout %d, this Daybench reads %d: use the version that made it (%s)."
                .formatted(folder, card.schema(), CorpusCard.SCHEMA, card.daybenchVersion()));
      }
      return card;
    } catch (NoSuchFileException e) {
      throw missing();
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof JsonParseException) {
        throw notJson(file, e);
      }
      String key = e.getPathReference();
      throw new UserException(
          "%s is not the card of a corpus: a value is missing or wrong (%s).%s"
              .formatted(file, key, REMEDY),
          e);
    } catch (JsonProcessingException | MalformedInputException e) {
      throw notJson(file, e);
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static UserException notJson(Path file, IOException e) {
    return new UserException("%s is damaged: it is not JSON.%s".formatted(file, REMEDY), e);
  }

  private UserException missing() {
    if (Files.isDirectory(CorpusPaths.partial(folder))) {
      return new UserException(
          ("The corpus %s is not finished: it is being prepared, or that was interrupted; the same"
                  + " preparation, started again, goes on.")
              .formatted(folder));
    }
    return new UserException(
        Files.isDirectory(folder)
            ? "%s is not a corpus: it has no %s.".formatted(folder, CorpusPaths.CARD)
            : "There is no corpus %s.".formatted(folder));
  }

  /**
   * Checks sizes and hashes of all files that the card names.
   *
   * @param all whether hashes are computed even where they have been checked since the files were
   *     last changed
   * @throws UserException naming the first file that is not as it was
   */
  void check(CorpusCard card, boolean all) {
    List<CorpusCard.FileInfo> files = files(card);
    files.forEach(this::checkSize);
    try {
      if (all || !VerifiedStamp.holds(folder, card)) {
        checkHashes(files);
        VerifiedStamp.write(folder, card);
      }
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s.".formatted(folder, e.getMessage()), e);
    }
  }

  private static List<CorpusCard.FileInfo> files(CorpusCard card) {
    List<CorpusCard.FileInfo> files = new ArrayList<>(card.files());
    Stream.of(card.training(), card.heldOut())
        .flatMap(side -> side.shards().stream())
        .map(shard -> new CorpusCard.FileInfo(shard.name(), shard.bytes(), shard.sha256()))
        .forEach(files::add);
    return files;
  }

  private void checkSize(CorpusCard.FileInfo file) {
    if (!PLAIN_NAME.matcher(file.name()).matches()) {
      throw new UserException(
          "The card of %s names a file outside of it (%s).".formatted(folder, file.name()));
    }
    Path path = folder.resolve(file.name());
    try {
      long bytes = Files.size(path);
      if (bytes != file.bytes()) {
        throw new UserException(
            "%s is damaged: it has %d bytes instead of %d.%s"
                .formatted(path, bytes, file.bytes(), REMEDY));
      }
    } catch (NoSuchFileException e) {
      throw new UserException("%s is missing.%s".formatted(path, REMEDY), e);
    } catch (IOException e) {
      throw new UserException("%s cannot be read: %s.".formatted(path, e.getMessage()), e);
    }
  }

  private void checkHashes(List<CorpusCard.FileInfo> files) throws IOException {
    List<Optional<Path>> wrong;
    try {
      wrong = files.parallelStream().map(this::wrongHash).toList();
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
    Optional<Path> first = wrong.stream().flatMap(Optional::stream).findFirst();
    if (first.isPresent()) {
      throw new UserException(
          "%s is damaged: its content is not what was written.%s".formatted(first.get(), REMEDY));
    }
  }

  private Optional<Path> wrongHash(CorpusCard.FileInfo file) {
    Path path = folder.resolve(file.name());
    try {
      return Sha256.of(path).equals(file.sha256()) ? Optional.empty() : Optional.of(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
