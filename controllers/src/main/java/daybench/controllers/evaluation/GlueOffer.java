package daybench.controllers.evaluation;

import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.download.GlueDownload;
import java.nio.file.Path;
import java.util.List;

/**
 * What would be downloaded.
 *
 * @param folder that gets a folder for each task
 * @param tasks names of those that it has not; none where it has all
 * @param bytes their published size
 */
public record GlueOffer(Path folder, List<String> tasks, long bytes) {
  public GlueOffer {
    tasks = List.copyOf(tasks);
  }

  /** Looks at what a folder has. */
  static GlueOffer of(Path folder) {
    GlueDownload download = new GlueDownload(folder);
    List<GlueTask> missing = download.missing(List.of(GlueTask.values()));
    return new GlueOffer(
        folder, missing.stream().map(GlueTask::title).toList(), download.bytes(missing));
  }
}
