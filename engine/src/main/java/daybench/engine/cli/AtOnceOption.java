package daybench.engine.cli;

import daybench.datasets.UserException;
import picocli.CommandLine.Option;

/** How many trainings of a grid are made at a time. */
final class AtOnceOption {
  private static final int MOST = 64;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Make N trainings at a time, each in a process of its own with its share of the processors"
              + " or, where there are several, a CUDA device. Default: ${DEFAULT-VALUE}.")
  private int trainings = 1;

  /**
   * The number.
   *
   * @throws UserException where it is out of range
   */
  int trainings() {
    if (trainings < 1 || trainings > MOST) {
      throw new UserException(
          "--at-once is %d; give a number from 1 to %d.".formatted(trainings, MOST));
    }
    return trainings;
  }
}
