package daybench.engine.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a run; a line of events.jsonl. The name of the type in the file is
 * {@link EventType}'s.
 */
public sealed interface RunEvent {
  /**
   * A process began to work on the run. Events of a process that was killed may tell of steps after
   * {@code fromStep}: they were lost with it and are made again.
   *
   * @param schema version of the format of the events that follow
   * @param fromStep the step of the checkpoint it goes on from; 0 for a new run
   * @param elapsedSeconds budget used before
   */
  record Started(int schema, String daybenchVersion, long pid, long fromStep, double elapsedSeconds)
      implements RunEvent {}

  /**
   * What the run computes with.
   *
   * @param device such as "cpu" or "cuda:0", and its name
   * @param precision of the matrix products: FP32 or BF16
   * @param library the version of libtorch
   * @param instructionSet the vector instructions of the processor that matter
   * @param threads computing threads
   */
  record Environment(
      String device,
      String deviceName,
      String precision,
      String library,
      List<String> instructionSet,
      int threads)
      implements RunEvent {
    public Environment {
      instructionSet = List.copyOf(instructionSet);
    }
  }

  /**
   * How the training goes, once a second at most. Averages are over the steps since the last such
   * event.
   *
   * @param step optimiser steps made
   * @param sequences trained on, epochs counted
   * @param tokens trained on, padding not counted
   * @param epochs passes over the training sequences
   * @param loss mean cross-entropy in nats per masked token; null where no step was sound
   * @param learningRate of the last step
   * @param gradientNorm of the last step, before clipping; null where it is not finite
   * @param tokensPerSecond since the last such event
   * @param waitingFraction part of the time spent waiting for batches, 0 to 1
   * @param elapsedSeconds budget used
   * @param budgetFraction part of the budget or of the steps used, 0 to 1
   * @param etaSeconds to the end of the budget; null where unknown
   * @param memoryBytes resident memory of the process; null where the system does not say
   * @param processorLoad of the process, 1 for all processors; null where the system does not say
   * @param gpu of the GPU trained on; null where there is none
   */
  record Progress(
      long step,
      long sequences,
      long tokens,
      double epochs,
      @Nullable Double loss,
      double learningRate,
      @Nullable Double gradientNorm,
      double tokensPerSecond,
      double waitingFraction,
      double elapsedSeconds,
      double budgetFraction,
      @Nullable Double etaSeconds,
      @Nullable Long memoryBytes,
      @Nullable Double processorLoad,
      @Nullable Gpu gpu)
      implements RunEvent {}

  /**
   * Figures of a GPU; null where it does not say.
   *
   * @param utilisation 0 to 1
   */
  record Gpu(
      @Nullable Double utilisation,
      @Nullable Long memoryUsedBytes,
      @Nullable Long memoryTotalBytes,
      @Nullable Double temperatureCelsius,
      @Nullable Double powerWatts) {}

  /**
   * The held-out side was measured.
   *
   * @param loss mean cross-entropy in nats per masked token; null where it is not finite
   * @param perplexity exponential of the loss
   * @param maskedAccuracy part of the masked tokens predicted right, 0 to 1
   * @param sequences measured
   * @param seconds it took
   * @param best whether it is the lowest loss so far
   */
  record Validation(
      long step,
      double elapsedSeconds,
      @Nullable Double loss,
      @Nullable Double perplexity,
      double maskedAccuracy,
      long sequences,
      double seconds,
      boolean best)
      implements RunEvent {}

  /**
   * The sentences of {@link SentencesFile} were filled.
   *
   * @param elapsedSeconds budget used
   * @param sentences in the order of the file
   */
  record Predictions(long step, double elapsedSeconds, List<FilledSentence> sentences)
      implements RunEvent {
    public Predictions {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence as the model completes it.
   *
   * @param masks what may stand under each [MASK], from left to right
   * @param problem why it could not be filled, in a sentence; or empty
   */
  record FilledSentence(String text, List<FilledGap> masks, String problem) {
    public FilledSentence {
      masks = List.copyOf(masks);
    }
  }

  /**
   * What may stand under one [MASK].
   *
   * @param start the char of the text where the mask begins
   * @param end the char behind it
   * @param guesses most probable first
   */
  record FilledGap(int start, int end, List<Guess> guesses) {
    public FilledGap {
      guesses = List.copyOf(guesses);
    }
  }

  /**
   * A token that may stand under a mask.
   *
   * @param token as in the vocabulary: "##" before it means that it goes on the word before
   * @param probability among all tokens of the vocabulary
   */
  record Guess(String token, double probability) {}

  /**
   * A checkpoint was saved.
   *
   * @param folder its name in checkpoints/
   * @param reasons why it was saved
   */
  record CheckpointSaved(long step, String folder, List<String> reasons, long bytes, double seconds)
      implements RunEvent {
    public CheckpointSaved {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A step changed nothing, since its loss or its gradient was infinite or undefined.
   *
   * @param position of its first sequence in the order of training
   * @param inARow such steps so far without a sound one between
   */
  record StepSkipped(long step, long position, String reason, int inARow) implements RunEvent {}

  /**
   * The run went back to a checkpoint, since steps failed one after the other.
   *
   * @param toStep the step of the checkpoint
   * @param nextPosition the sequence it goes on with: the one after those that failed
   */
  record WentBack(long fromStep, long toStep, long nextPosition, String message)
      implements RunEvent {}

  /** Something to know that did not end the run. */
  record Warning(String message) implements RunEvent {}

  /** A request from the control folder was taken. */
  record RequestTaken(ControlRequest request) implements RunEvent {}

  /** The budget was changed when the run was resumed. */
  record BudgetChanged(
      @Nullable Double seconds, @Nullable Long maximumSteps, @Nullable Double exitAtSeconds)
      implements RunEvent {}

  /**
   * The state of the run changed.
   *
   * @param message why, in a sentence; or empty
   */
  record StateChanged(RunState state, long step, double elapsedSeconds, String message)
      implements RunEvent {}
}
