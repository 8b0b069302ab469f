package daybench.engine.run;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/**
 * The sentences that a run fills again and again, so that one can watch it learn: one a line, each
 * with a [MASK] or several. Whoever watches may replace them while the run is live.
 *
 * @param path the file, which need not exist
 */
public record SentencesFile(Path path) {
  /** Sentences beyond these are passed over: filling them costs the run its time. */
  public static final int MOST_SENTENCES = 16;

  /** Characters of a sentence beyond these are cut off. */
  public static final int LONGEST_SENTENCE = 1_000;

  /**
   * The sentences, without blank lines; none where there is no file.
   *
   * @throws UserException where the file is larger than a few sentences ever are
   */
  public List<String> read() throws IOException {
    try {
      return trimmed(BoundedText.read(path).lines().toList());
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /**
   * The sentences of a file that someone has named.
   *
   * @throws UserException where there is none
   */
  public List<String> require() throws IOException {
    List<String> sentences = read();
    if (sentences.isEmpty()) {
      throw new UserException(
          "There are no sentences in " + path + "; write some, one a line, each with a [MASK].");
    }
    return sentences;
  }

  /** Replaces the sentences. */
  public void write(List<String> sentences) throws IOException {
    AtomicFiles.write(path, String.join("\n", trimmed(sentences)) + "\n");
  }

  /** When they were last changed; empty where there is no file. */
  public Optional<FileTime> changed() throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static List<String> trimmed(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
        .filter(sentence -> !sentence.isEmpty())
        .map(s -> s.length() > LONGEST_SENTENCE ? s.substring(0, LONGEST_SENTENCE) : s)
        .limit(MOST_SENTENCES)
        .toList();
  }
}
