package daybench.engine.export;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.DeleteFolder;
import daybench.datasets.files.EmptyFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files that appears at its place only when it is whole: it is written beside it and
 * renamed. Closing one that was not put in place deletes what was written.
 */
final class NewFolder implements AutoCloseable {
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
    recover(place);
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
    // Nothing but an export is ever deleted, whatever was forced.
    for (String file : List.of(ConfigFile.NAME, HuggingFaceFolder.WEIGHTS)) {
      if (!Files.isRegularFile(place.resolve(file))) {
        throw new UserException(
            "%s is no exported model, so it is not replaced; choose another place."
                .formatted(place));
      }
    }
  }

  /** Puts back what a process killed in the middle of a replacement had taken away. */
  private static void recover(Path place) throws IOException {
    Path old = replaced(place);
    if (!Files.exists(place) && Files.exists(old)) {
      Files.move(old, place);
    }
    DeleteFolder.withContents(old);
  }

  private static Path replaced(Path place) {
    return place.resolveSibling(".old-" + place.getFileName());
  }

  /** Where its files are to be written. */
  Path path() {
    return temporary;
  }

  /** Forces its files to disk and moves it to its place. */
  void putInPlace() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      for (Path file : files.toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
    checkPlace(target, replace);
    if (Files.exists(target)) {
      Path old = replaced(target);
      Files.move(target, old);
      AtomicFiles.moveFolder(temporary, target);
      DeleteFolder.withContents(old);
    } else {
      AtomicFiles.moveFolder(temporary, target);
    }
  }

  @Override
  public void close() throws IOException {
    DeleteFolder.withContents(temporary);
  }
}
