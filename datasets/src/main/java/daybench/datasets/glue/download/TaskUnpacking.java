package daybench.datasets.glue.download;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.sources.compressed.UnpackingBounds;
import daybench.datasets.sources.compressed.UnpackingBoundsException;
import daybench.datasets.sources.compressed.ZipArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Makes a task's files of what was downloaded. Of an archive only the entries are looked up that
 * the task has, by their whole names: no name of an archive decides where something is written.
 */
final class TaskUnpacking {
  /** MNLI's training rows with their syntax trees are the largest, at some 300 MB. */
  private static final int LARGEST_ENTRY_BYTES = 1 << 30;

  private TaskUnpacking() {}

  /**
   * @param downloaded in the order of {@link OfficialGlue#files}
   * @param folder an empty one, for the task alone
   * @throws UserException where the files are not what the task is made of
   */
  static void unpack(GlueTask task, List<Path> downloaded, Path folder, CancelSignal cancel)
      throws IOException {
    switch (task) {
      case MRPC ->
          ParaphraseSplit.write(downloaded.get(0), downloaded.get(1), downloaded.get(2), folder);
      case AX -> Files.copy(downloaded.getFirst(), folder.resolve("AX.tsv"));
      default -> unzip(task, downloaded.getFirst(), folder, cancel);
    }
  }

  private static void unzip(GlueTask task, Path archive, Path folder, CancelSignal cancel)
      throws IOException {
    try (ZipArchive zip = new ZipArchive(archive, UnpackingBounds.OF_TEXT, LARGEST_ENTRY_BYTES)) {
      for (String part : task.parts()) {
        cancel.throwIfCancelled();
        String file = GlueTask.fileName(part);
        String name = task.title() + "/" + file;
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
          if (!zip.copy(name, out)) {
            throw new UserException(
                "%s has no %s in it; it is not GLUE's archive of %s."
                    .formatted(archive, name, task.title()));
          }
        }
      }
    } catch (UnpackingBoundsException e) {
      throw new UserException("%s is not unpacked: %s.".formatted(archive, e.getMessage()), e);
    } catch (ZipException e) {
      throw new UserException(
          "%s is no sound zip archive: %s.".formatted(archive, e.getMessage()), e);
    }
  }
}
