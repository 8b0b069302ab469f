package daybench.datasets.corpus;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.DeleteFolder;
import daybench.datasets.files.EmptyFolder;
import daybench.datasets.files.FolderReplacement;
import daybench.datasets.files.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder beside the target in which a corpus is prepared, locked. It outlives an interrupted
 * preparation, so that the next one of the same sources can go on; it gets the target's name once
 * everything is in it.
 */
final class WorkFolder implements AutoCloseable {
  private static final FolderReplacement REPLACEMENT =
      new FolderReplacement(folder -> Files.exists(new CorpusPaths(folder).card()));
  private static final String LOCK = "preparing.lock";
  private static final String PLAN = "plan.json";
  private static final String SPOOL = "spool";

  private final Path target;
  private final Path folder;
  private final ProcessLock lock;

  private WorkFolder(Path target, Path folder, ProcessLock lock) {
    this.target = target;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes or finds the work folder of a target.
   *
   * @throws UserException where the target is taken or another preparation is at work
   */
  static WorkFolder open(Path target, boolean replaceExisting) throws IOException {
    checkFree(target, replaceExisting);
    Path folder = CorpusPaths.partial(target);
    Files.createDirectories(folder);
    ProcessLock lock =
        ProcessLock.tryTake(folder.resolve(LOCK))
            .orElseThrow(
                () ->
                    new UserException(
                        "Another preparation is at work on %s: wait for it, or choose another folder."
                            .formatted(target)));
    boolean opened = false;
    try {
      REPLACEMENT.recover(target);
      checkFree(target, replaceExisting); // another may have finished between check and lock
      opened = true;
      return new WorkFolder(target, folder, lock);
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /**
   * @throws UserException where there is something at the target that is not to be replaced
   */
  static void checkFree(Path target, boolean replaceExisting) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new UserException("%s is a file; choose a folder for the corpus.".formatted(target));
    }
    if (Files.exists(new CorpusPaths(target).card())) {
      if (!replaceExisting) {
        throw new UserException(
            ("%s holds a finished corpus already; choose another folder, or ask for this one to be"
                    + " replaced (--force).")
                .formatted(target));
      }
    } else if (!EmptyFolder.is(target)) {
      throw new UserException(
          "%s is not empty and holds no corpus; choose another folder.".formatted(target));
    }
  }

  /** The paths of what will be the corpus. */
  CorpusPaths paths() {
    return new CorpusPaths(folder);
  }

  /**
   * Keeps what an earlier preparation left if it had the same plan, and clears it away otherwise.
   *
   * @param plan everything that the spooled documents depend on
   */
  void adoptOrClear(String plan) throws IOException {
    Path planFile = folder.resolve(PLAN);
    boolean adopted = readIfThere(planFile).filter(plan::equals).isPresent();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        String name = entry.getFileName().toString();
        boolean keep = name.equals(LOCK) || (adopted && (name.equals(PLAN) || name.equals(SPOOL)));
        if (!keep) {
          DeleteFolder.withContents(entry);
        }
      }
    }
    Files.createDirectories(folder.resolve(SPOOL));
    if (!adopted) {
      AtomicFiles.write(planFile, plan);
    }
  }

  static Optional<String> readIfThere(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) { // missing, or not text: of no use either way
      return Optional.empty();
    }
  }

  /** A file of intermediate results; all are gone when the corpus is finished. */
  Path spool(String name) {
    return folder.resolve(SPOOL).resolve(name);
  }

  /** The spool of the documents to be used. */
  SpoolFiles kept() {
    return new SpoolFiles(this, "");
  }

  /** The spool of the documents as they were read, where they are cleaned later. */
  SpoolFiles asRead() {
    return new SpoolFiles(this, "-read");
  }

  /** Writes the card and gives the folder its final name. */
  void publish(CorpusCard card) throws IOException {
    DeleteFolder.withContents(folder.resolve(SPOOL));
    Files.deleteIfExists(folder.resolve(PLAN));
    AtomicFiles.write(paths().card(), JsonRecords.write(card));
    VerifiedStamp.write(folder, card);
    REPLACEMENT.put(folder, target);
    Files.deleteIfExists(target.resolve(LOCK));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
