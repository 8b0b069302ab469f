package daybench.engine.evaluation;

import daybench.engine.finetuning.Evaluation;
import daybench.engine.json.Json;
import daybench.engine.json.TaggedRecords;

/** What a process that makes trials says, a line of JSON each. */
sealed interface WorkerMessage {
  /** A step of the trial was made. */
  record Stepped(long step, long steps, double loss) implements WorkerMessage {}

  /** The development parts were scored. */
  record Scored(Evaluation evaluation) implements WorkerMessage {}

  /**
   * The result of a trial is in the folder.
   *
   * @param trial its name
   */
  record Made(String trial) implements WorkerMessage {}

  /** No trial can be made, and the process ends. */
  record Refused(String message) implements WorkerMessage {}

  /** As a line, without its end. */
  static String line(WorkerMessage message) {
    return messages().line(message);
  }

  /**
   * Reads a line.
   *
   * @throws daybench.datasets.UserException where it is none of these
   */
  static WorkerMessage read(String line) {
    return messages().read(Json.parse(line, "The line"), "The line");
  }

  private static TaggedRecords<WorkerMessage> messages() {
    return new TaggedRecords<>("said", WorkerMessage.class);
  }
}
