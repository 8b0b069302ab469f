package daybench.controllers.inspect;

import daybench.engine.inspect.InspectionAnswer;
import daybench.engine.inspect.InspectionRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models that one inspection process has in memory. Where another is wanted than it keeps, the
 * one that was not asked for the longest time is let go. Safe for many threads.
 */
final class OpenedModels {
  /** As many as the process keeps unless told otherwise. */
  private static final int MOST = 4;

  private final InspectionProcess process;
  // In the order in which they were last asked.
  private final Map<Path, InspectionAnswer.Opened> models = new LinkedHashMap<>(8, 0.75f, true);

  OpenedModels(InspectionProcess process) {
    this.process = process;
  }

  InspectionProcess process() {
    return process;
  }

  /**
   * The model of a folder, loaded where it is not yet. An interruption waits until it is loaded, so
   * that no model is in memory unnoticed.
   */
  InspectionAnswer.Opened get(Path folder) throws IOException, InterruptedException {
    synchronized (models) {
      InspectionAnswer.@Nullable Opened known = models.get(folder);
      if (known != null) {
        return known;
      }
      if (models.size() >= MOST) {
        letOldestGo();
      }
      InspectionAnswer.Opened opened =
          process.askPatiently(
              id -> new InspectionRequest.Open(id, folder.toString()),
              InspectionAnswer.Opened.class);
      models.put(folder, opened);
      return opened;
    }
  }

  private void letOldestGo() throws IOException {
    Path oldest = models.keySet().iterator().next();
    InspectionAnswer.@Nullable Opened gone = models.remove(oldest);
    if (gone != null) {
      process.send(new InspectionRequest.Close(process.nextId(), gone.model()));
    }
  }
}
