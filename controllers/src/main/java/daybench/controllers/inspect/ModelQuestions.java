package daybench.controllers.inspect;

import daybench.engine.inspect.InspectionAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/**
 * Questions to models, by the folders they are in: a run, a checkpoint, or a Hugging Face folder.
 * Each call waits for its answer; interrupting the waiting thread takes the question back. Safe for
 * many threads.
 *
 * <p>Each throws {@link daybench.datasets.UserException} with a sentence where the model or the
 * text cannot be asked.
 */
public interface ModelQuestions {
  /** What is known of a model; loads it. */
  InspectionAnswer.Opened open(Path model) throws IOException, InterruptedException;

  /** The tokens of a text. */
  InspectionAnswer.Tokenised tokenise(Path model, String text)
      throws IOException, InterruptedException;

  /**
   * What may stand under each [MASK].
   *
   * @param top tokens for each
   */
  InspectionAnswer.Filled fill(Path model, String text, int top)
      throws IOException, InterruptedException;

  /**
   * How much each token surprises the model.
   *
   * @param done told the share that is done, 0 to 1, on another thread
   */
  InspectionAnswer.Surprised surprisal(Path model, String text, DoubleConsumer done)
      throws IOException, InterruptedException;
}
