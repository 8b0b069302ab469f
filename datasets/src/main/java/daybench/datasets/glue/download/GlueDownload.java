package daybench.datasets.glue.download;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.DeleteFolder;
import daybench.datasets.files.FolderSync;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.sources.download.Fetching;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the files of GLUE into a folder. A task comes whole, in a folder that gets its name at the
 * end, or not at all; what is there already is left alone.
 */
public final class GlueDownload {
  private final Path folder;
  private final Function<GlueTask, List<GlueFile>> files;

  /**
   * @param folder that holds the tasks' folders, or will
   */
  public GlueDownload(Path folder) {
    this(folder, OfficialGlue::files);
  }

  /**
   * @param files what a task is made of, as {@link OfficialGlue#files} has them
   */
  public GlueDownload(Path folder, Function<GlueTask, List<GlueFile>> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Those of the tasks that the folder has not.
   *
   * @throws UserException where it has some but not all files of one
   */
  public List<GlueTask> missing(List<GlueTask> tasks) {
    List<GlueTask> missing = new ArrayList<>();
    for (GlueTask task : tasks) {
      Path place = place(task);
      if (!Files.exists(place)) {
        missing.add(task);
        continue;
      }
      for (String part : task.parts()) {
        if (!Files.isRegularFile(place.resolve(GlueTask.fileName(part)))) {
          throw new UserException(
              "%s is there already, but without %s; move it away, or leave out %s by --tasks."
                  .formatted(place, GlueTask.fileName(part), task.title()));
        }
      }
    }
    return List.copyOf(missing);
  }

  /** The published size of what the tasks are made of, in bytes. */
  public long bytes(List<GlueTask> tasks) {
    return tasks.stream()
        .flatMap(task -> files.apply(task).stream())
        .mapToLong(GlueFile::bytes)
        .sum();
  }

  /**
   * Fetches a task that is missing.
   *
   * @throws UserException where it cannot be had, or is not what it should be
   * @throws java.util.concurrent.CancellationException where cancelled
   */
  public void fetch(GlueTask task, Fetching fetching, CancelSignal cancel) throws IOException {
    List<Path> downloaded = new ArrayList<>();
    for (GlueFile file : files.apply(task)) {
      downloaded.add(fetching.fetch(file.remote()));
    }
    clearLeftovers(task);
    Path making =
        folder.resolve(".%s.%d.tmp".formatted(task.title(), ProcessHandle.current().pid()));
    Files.createDirectories(making);
    try {
      TaskUnpacking.unpack(task, downloaded, making, cancel);
      FolderSync.forceFiles(making);
      AtomicFiles.moveFolder(making, place(task));
    } finally {
      DeleteFolder.withContents(making);
    }
  }

  /** Deletes what processes of this machine left that were killed while they unpacked. */
  private void clearLeftovers(GlueTask task) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Pattern name = Pattern.compile("\\.%s\\.(\\d{1,18})\\.tmp".formatted(task.title()));
    List<Path> leftovers = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, ".*.tmp")) {
      for (Path one : all) {
        Matcher named = name.matcher(String.valueOf(one.getFileName()));
        if (named.matches() && !isOther(Long.parseLong(named.group(1)))) {
          leftovers.add(one);
        }
      }
    }
    for (Path one : leftovers) {
      DeleteFolder.withContents(one);
    }
  }

  /** Whether another process of this number is alive. */
  private static boolean isOther(long process) {
    return process != ProcessHandle.current().pid()
        && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
  }

  private Path place(GlueTask task) {
    return folder.resolve(task.title());
  }
}
