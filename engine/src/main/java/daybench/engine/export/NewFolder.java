package daybench.engine.export;

import daybench.datasets.UserException;
import daybench.datasets.files.DeleteFolder;
import daybench.datasets.files.EmptyFolder;
import daybench.datasets.files.FolderReplacement;
import daybench.datasets.files.FolderSync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder of files that appears at its place only when it is whole: it is written beside it and
 * renamed. Closing one that was not put in place deletes what was written.
 */
final class NewFolder implements AutoCloseable {
  private static final FolderReplacement REPLACEMENT = new FolderReplacement(NewFolder::isExport);

  private final Path target;
  private final boolean replace;
  private final Path temporary;

  private NewFolder(Path target, boolean replace, Path temporary) {
    this.target = target;
    this.replace = replace;
    this.temporary = temporary;
  }

  /**
   * Begins a folder.
   *
   * @param replace whether an earlier export at this place may go
   * @throws UserException where something stands at its place
   */
  static NewFolder begin(Path target, boolean replace) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    Path parent = place.getParent();
    if (parent == null) {
      throw new UserException("%s cannot be written to; choose a new folder.".formatted(target));
    }
    Files.createDirectories(parent);
    Path temporary = parent.resolve(".new-" + place.getFileName());
    REPLACEMENT.recover(place);
    checkPlace(place, replace);
    DeleteFolder.withContents(temporary);
    Files.createDirectory(temporary);
    return new NewFolder(place, replace, temporary);
  }

  private static void checkPlace(Path place, boolean replace) throws IOException {
    if (!Files.exists(place) || EmptyFolder.is(place)) {
      return;
    }
    if (!replace) {
      throw new UserException(
          "%s exists already; choose another place or force its replacement.".formatted(place));
    }
    if (!isExport(place)) {
      throw new UserException(
          "%s is no exported model, so it is not replaced; choose another place.".formatted(place));
    }
  }

  /** Nothing but an export is ever deleted, whatever was forced. */
  private static boolean isExport(Path folder) {
    return Stream.of(ConfigFile.NAME, HuggingFaceFolder.WEIGHTS)
        .allMatch(file -> Files.isRegularFile(folder.resolve(file)));
  }

  /** Where its files are to be written. */
  Path path() {
    return temporary;
  }

  /** Forces its files to disk and moves it to its place. */
  void putInPlace() throws IOException {
    FolderSync.forceFiles(temporary);
    checkPlace(target, replace);
    REPLACEMENT.put(temporary, target);
  }

  @Override
  public void close() throws IOException {
    DeleteFolder.withContents(temporary);
  }
}
