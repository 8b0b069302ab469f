package daybench.engine.checkpoint;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.DeleteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The checkpoints of a run. A new one is written beside the old ones and gets its name when it is
 * whole; nothing old is deleted before. A process killed at any moment leaves sound checkpoints and
 * perhaps a folder whose name begins with a dot, which {@link #recover} clears away.
 */
public final class CheckpointStore {
  /** Before the name of a checkpoint that could not be used. */
  public static final String DAMAGED = "damaged-";

  /** Before the name of a checkpoint that the run went back behind. */
  public static final String LATER = "later-";

  private final Path checkpoints;

  /** The checkpoints in a folder that need not exist yet. */
  public CheckpointStore(Path checkpoints) {
    this.checkpoints = checkpoints;
  }

  /** All checkpoints by name, newest first; whether they are sound is not looked at. */
  public List<CheckpointFolder> list() throws IOException {
    List<CheckpointFolder> found = new ArrayList<>();
    for (Path entry : entries()) {
      CheckpointFolder.of(entry).ifPresent(found::add);
    }
    found.sort(Comparator.comparingLong(CheckpointFolder::step).reversed());
    return List.copyOf(found);
  }

  /** Clears away what a killed process left. Only for the process that holds the run's lock. */
  public void recover() throws IOException {
    for (Path entry : entries()) {
      String name = String.valueOf(entry.getFileName());
      if (name.startsWith(".old-")) {
        Path place = entry.resolveSibling(name.substring(".old-".length()));
        if (!Files.exists(place)) { // killed between taking away the old and placing the new
          AtomicFiles.moveFolder(entry, place);
        }
      }
    }
    for (Path entry : entries()) {
      String name = String.valueOf(entry.getFileName());
      if (name.startsWith(".new-") || name.startsWith(".old-") || name.startsWith(".gone-")) {
        DeleteFolder.withContents(entry);
      }
    }
  }

  /**
   * Saves a checkpoint; replaces one of the same step.
   *
   * @throws IOException where it could not be saved, a full disk for example; the others are as
   *     they were
   */
  public CheckpointFolder write(CheckpointInfo info, CheckpointContent content) throws IOException {
    CheckpointFolder target = CheckpointFolder.of(checkpoints, info.step());
    Path temporary = target.temporary();
    Files.createDirectories(checkpoints);
    DeleteFolder.withContents(temporary);
    boolean placed = false;
    try {
      Files.createDirectory(temporary);
      CheckpointFiles.write(temporary, info, content);
      if (Files.exists(target.path())) {
        if (target.pinned()) {
          Files.createFile(temporary.resolve(CheckpointFiles.PIN));
        }
        DeleteFolder.withContents(target.replaced());
        AtomicFiles.moveFolder(target.path(), target.replaced());
      }
      AtomicFiles.moveFolder(temporary, target.path());
      placed = true;
    } finally {
      if (!placed) {
        DeleteFolder.withContents(temporary);
      }
    }
    DeleteFolder.withContents(target.replaced());
    return target;
  }

  /**
   * The newest checkpoint that is as it was saved; damaged ones are passed over.
   *
   * @param warning told of each that is passed over
   * @return empty where there are no checkpoints
   * @throws UserException where there are some and none is sound
   */
  public Optional<CheckpointReader> newestSound(Consumer<String> warning) throws IOException {
    List<CheckpointFolder> all = list();
    for (CheckpointFolder folder : all) {
      try {
        return Optional.of(CheckpointReader.open(folder.path()));
      } catch (UserException | IOException e) {
        warning.accept(
            "The checkpoint %s cannot be used, so the one before it is: %s"
                .formatted(folder.name(), e.getMessage()));
      }
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    throw new UserException(
        "None of the %d checkpoints in %s is sound; move that folder away to begin anew."
            .formatted(all.size(), checkpoints));
  }

  /**
   * The checkpoint of a name; whether it is sound is not looked at.
   *
   * @throws UserException where there is none; it tells those that there are
   */
  public CheckpointFolder named(String name) throws IOException {
    List<CheckpointFolder> all = list();
    return all.stream()
        .filter(folder -> folder.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "There is no checkpoint %s; there are %s."
                        .formatted(
                            name,
                            all.isEmpty()
                                ? "none"
                                : String.join(
                                    ", ", all.stream().map(CheckpointFolder::name).toList()))));
  }

  /**
   * Renames checkpoints after a step, so that they do not count among those that are kept: ones
   * that {@link #newestSound} passed over, or ones that the run goes back behind. Only for the
   * process that holds the run's lock.
   *
   * @param prefix of the new names, {@link #DAMAGED} or {@link #LATER}
   */
  public void setAsideAfter(long step, String prefix) throws IOException {
    for (CheckpointFolder folder : list()) {
      if (folder.step() > step) {
        Path aside = folder.path().resolveSibling(prefix + folder.name());
        DeleteFolder.withContents(aside);
        AtomicFiles.moveFolder(folder.path(), aside);
      }
    }
  }

  /** The size of a checkpoint's files. */
  public long bytes(CheckpointFolder folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder.path())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Deletes the checkpoints that are not kept; see {@link Retention}. */
  public void prune(int keep) throws IOException {
    for (CheckpointFolder folder : Retention.outdated(list(), keep)) {
      DeleteFolder.withContents(folder.discarded());
      Files.move(folder.path(), folder.discarded());
      DeleteFolder.withContents(folder.discarded());
    }
  }

  private List<Path> entries() throws IOException {
    if (!Files.isDirectory(checkpoints)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(checkpoints)) {
      return entries.sorted().toList();
    }
  }
}
