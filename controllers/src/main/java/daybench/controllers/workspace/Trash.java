package daybench.controllers.workspace;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Deletes folders of the workspace so that they can come back: moves them to its trash folder. */
public final class Trash {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Workspace workspace;
  private final Clock clock;

  public Trash(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /**
   * Moves a folder to the trash.
   *
   * @return where it lies now
   */
  public Path put(Path folder) throws IOException {
    Files.createDirectories(workspace.trash());
    String name = folder.getFileName() + "." + STAMP.format(clock.instant());
    Path target = workspace.trash().resolve(name);
    for (int number = 2; Files.exists(target); number++) {
      target = workspace.trash().resolve(name + "-" + number);
    }
    move(folder, target);
    return target;
  }

  /** Moves a folder back to where it was. */
  public void restore(Path trashed, Path folder) throws IOException {
    if (Files.exists(folder)) {
      throw new UserException(
          folder + " exists again; move the folder " + trashed + " back by hand.");
    }
    move(trashed, folder);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new UserException(
          from + " lies on another disk than the trash folder; delete it by hand.", e);
    }
  }
}
