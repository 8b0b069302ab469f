package daybench.datasets.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Puts a finished folder in the place of another. The old one steps aside under another name first,
 * since a folder cannot be replaced in one move; after a crash in between it is put back.
 *
 * @param replaceable whether a folder is one of the kind that may be moved and deleted; nothing
 *     else ever is, but for an empty folder
 */
public record FolderReplacement(Predicate<Path> replaceable) {
  private static Path aside(Path place) {
    return place.resolveSibling(place.getFileName() + ".replaced");
  }

  /** Undoes, or ends, a replacement that was interrupted. */
  public void recover(Path place) throws IOException {
    Path old = aside(place);
    if (!replaceable.test(old)) {
      return;
    }
    if (Files.exists(place)) {
      DeleteFolder.withContents(old);
    } else {
      AtomicFiles.moveFolder(old, place);
    }
  }

  /** Moves a folder to a place that does not exist, is empty, or holds what may be replaced. */
  public void put(Path folder, Path place) throws IOException {
    Path old = aside(place);
    if (replaceable.test(place)) {
      AtomicFiles.moveFolder(place, old);
    } else {
      Files.deleteIfExists(place);
    }
    AtomicFiles.moveFolder(folder, place);
    if (replaceable.test(old)) {
      DeleteFolder.withContents(old);
    }
  }
}
