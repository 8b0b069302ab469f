package daybench.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint by its place; not yet known to be sound.
 *
 * @param path the folder
 * @param step the step in its name
 */
public record CheckpointFolder(Path path, long step) {
  private static final Pattern NAME = Pattern.compile("step-(\\d{9,18})");

  /** The folder of a step. */
  static CheckpointFolder of(Path checkpoints, long step) {
    return new CheckpointFolder(
        checkpoints.resolve(String.format(Locale.ROOT, "step-%09d", step)), step);
  }

  /** The folder of this path; empty where its name is not that of a checkpoint. */
  static Optional<CheckpointFolder> of(Path path) {
    Matcher matcher = NAME.matcher(String.valueOf(path.getFileName()));
    return matcher.matches()
        ? Optional.of(new CheckpointFolder(path, Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  /** The name of the folder. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /**
   * The counters it was saved with; its other files are not looked at.
   *
   * @throws daybench.datasets.UserException where checkpoint.json is damaged or of another version
   */
  public CheckpointInfo info() throws IOException {
    Path file = path.resolve(CheckpointFiles.INFO);
    return CheckpointInfo.fromJson(Files.readString(file), file.toString());
  }

  /** Whether someone wants it kept whatever its reasons: whether it has the file {@code pinned}. */
  public boolean pinned() {
    return Files.exists(path.resolve(CheckpointFiles.PIN));
  }

  /** Pins it, or takes the pin back. */
  public void pin(boolean wanted) throws IOException {
    Path file = path.resolve(CheckpointFiles.PIN);
    if (!wanted) {
      Files.deleteIfExists(file);
    } else if (!Files.exists(file)) {
      Files.createFile(file);
    }
  }

  /** Where it is written before it is whole. */
  Path temporary() {
    return path.resolveSibling(".new-" + name());
  }

  /** Where the one it replaces is kept meanwhile. */
  Path replaced() {
    return path.resolveSibling(".old-" + name());
  }

  /** Where it is deleted, so that half of it is never taken for a checkpoint. */
  Path discarded() {
    return path.resolveSibling(".gone-" + name());
  }
}
