package daybench.engine.cli.fill;

import daybench.engine.cli.terminal.Answer;

/** Asks a model something about texts. */
public interface Asking {
  /** What to type, in a sentence. */
  String invitation();

  /**
   * Asks about one text.
   *
   * @throws daybench.datasets.UserException where the text cannot be asked about
   */
  Answer ask(String text);
}
