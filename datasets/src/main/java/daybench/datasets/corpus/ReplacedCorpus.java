package daybench.datasets.corpus;

import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.DeleteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts a finished corpus in the place of another. The old one steps aside under another name first,
 * since a folder cannot be replaced in one move; after a crash in between it is put back.
 */
final class ReplacedCorpus {
  private ReplacedCorpus() {}

  private static Path aside(Path target) {
    return target.resolveSibling(target.getFileName() + ".replaced");
  }

  /** Undoes, or ends, a replacement that was interrupted. */
  static void recover(Path target) throws IOException {
    Path old = aside(target);
    if (!Files.exists(new CorpusPaths(old).card())) {
      return;
    }
    if (Files.exists(target)) {
      DeleteFolder.withContents(old);
    } else {
      AtomicFiles.moveFolder(old, target);
    }
  }

  /** Moves a folder to a target that does not exist, is empty, or holds the corpus to replace. */
  static void replace(Path folder, Path target) throws IOException {
    Path old = aside(target);
    if (Files.exists(new CorpusPaths(target).card())) {
      AtomicFiles.moveFolder(target, old);
    } else {
      Files.deleteIfExists(target);
    }
    AtomicFiles.moveFolder(folder, target);
    if (Files.exists(new CorpusPaths(old).card())) {
      DeleteFolder.withContents(old);
    }
  }
}
