package daybench.controllers.inspect;

import daybench.engine.inspect.InspectionAnswer;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Questions to classifiers, by their folders. Waits for the answer; safe for many threads. */
@FunctionalInterface
public interface ClassifierQuestions {
  /**
   * What a classifier makes of a text or pair.
   *
   * @param second the second text of a pair; null where the task is one of single texts
   * @throws daybench.datasets.UserException where it cannot be asked
   */
  InspectionAnswer.Classified classify(Path classifier, String text, @Nullable String second)
      throws IOException, InterruptedException;
}
