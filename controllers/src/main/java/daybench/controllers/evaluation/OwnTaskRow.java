package daybench.controllers.evaluation;

import daybench.datasets.UserException;
import daybench.datasets.glue.SetSummary;
import daybench.datasets.glue.TaskData;
import daybench.engine.evaluation.OwnTask;
import java.io.IOException;

/**
 * What the tables of a task of one's own have.
 *
 * @param trainingRows examples to learn from
 * @param developmentRows examples to compare models on
 * @param about balance and lengths of the training rows, in a few words
 */
public record OwnTaskRow(long trainingRows, long developmentRows, String about) {
  /**
   * Reads the tables.
   *
   * @throws UserException naming file, line and column of what is missing or not understood
   */
  static OwnTaskRow read(OwnTask task) throws IOException {
    TaskData data = task.tables().read();
    return new OwnTaskRow(
        data.training().size(),
        data.development().getFirst().size(),
        GlueTaskRows.about(SetSummary.of(data.task(), data.training())));
  }
}
