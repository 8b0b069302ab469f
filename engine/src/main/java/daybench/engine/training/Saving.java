package daybench.engine.training;

import daybench.datasets.UserException;
import daybench.engine.checkpoint.CheckpointInfo;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.checkpoint.CheckpointReason;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Saves checkpoints when they are due, and goes back to the newest. */
final class Saving {
  private static final long RETRY_MILLIS = 5_000;
  private static final int ATTEMPTS_AT_STOP = 3;
  private static final int ATTEMPTS_AT_END = 60;

  private final CheckpointKeeper keeper;
  private final CheckpointPlan plan;
  private final Stamp stamp;
  private final LongSupplier updates;
  private long savedStep;
  private boolean savedFinal;

  /**
   * What every checkpoint of this process says of it.
   *
   * @param uncased whether the tokenizer lower-cases
   * @param precision trained in
   * @param version of Daybench
   */
  record Stamp(boolean uncased, String precision, String version) {}

  /**
   * Goes on from a point.
   *
   * @param updates AdamW's count of the moment
   */
  Saving(
      CheckpointKeeper keeper,
      CheckpointPlan plan,
      Stamp stamp,
      LongSupplier updates,
      SavedPoint start) {
    this.keeper = keeper;
    this.plan = plan;
    this.stamp = stamp;
    this.updates = updates;
    this.savedStep = start.step();
    this.savedFinal = start.isFinal();
  }

  /** Looks at the budget: a checkpoint may become due. */
  void advance(double elapsed, double fraction) {
    plan.advance(elapsed, fraction);
  }

  void askForBest() {
    plan.ask(CheckpointReason.BEST);
  }

  /** Saves a checkpoint if one is due. */
  void saveIfDue(Counters counters, Standing standing, double elapsed, Divergence divergence) {
    if (plan.isDue(elapsed) && save(counters, standing, elapsed)) {
      divergence.gotOver();
    }
  }

  private boolean save(Counters counters, Standing standing, double elapsed) {
    List<CheckpointReason> reasons = plan.reasons();
    boolean saved =
        keeper.save(
            new CheckpointInfo(
                counters.step(),
                updates.getAsLong(),
                counters.sequences(),
                counters.tokens(),
                counters.position(),
                elapsed,
                standing.last(),
                standing.best(),
                standing.step(),
                standing.seconds(),
                stamp.uncased,
                stamp.precision,
                reasons,
                Instant.now(),
                stamp.version));
    if (saved) {
      plan.saved(elapsed);
      savedStep = counters.step();
    } else {
      plan.failed(elapsed);
    }
    return saved;
  }

  /** Saves before a stop, unless all is saved. */
  void saveStopped(Counters counters, Standing standing, double elapsed) {
    if (savedStep == counters.step() && plan.reasons().isEmpty()) {
      return;
    }
    plan.ask(CheckpointReason.STOPPED);
    for (int attempt = 1; !save(counters, standing, elapsed); attempt++) {
      if (attempt >= ATTEMPTS_AT_STOP || !Waiting.passes(RETRY_MILLIS)) {
        throw notSaved();
      }
    }
  }

  /** Saves at the end of the run; where that fails, waits long for someone to make room. */
  void saveFinal(Counters counters, Standing standing, double elapsed, Steering steering) {
    if (savedFinal && savedStep == counters.step()) {
      return;
    }
    plan.ask(CheckpointReason.FINAL);
    for (int attempt = 1; !save(counters, standing, elapsed); attempt++) {
      steering.look();
      int attempts = steering.stopAsked() ? ATTEMPTS_AT_STOP : ATTEMPTS_AT_END;
      if (attempt >= attempts || !Waiting.passes(RETRY_MILLIS)) {
        throw notSaved();
      }
    }
  }

  private static UserException notSaved() {
    return new UserException(
        "The last checkpoint could not be saved; make room on the disk and resume the run: it goes"
            + " on from the newest checkpoint.");
  }

  /** Loads the newest sound checkpoint, or the initial values where there is none. */
  SavedPoint goBack(Trainee trainee) throws IOException {
    Optional<CheckpointReader> checkpoint = keeper.newest();
    trainee.load(checkpoint);
    SavedPoint point = SavedPoint.of(checkpoint);
    savedStep = point.step(); // what was saved last may be damaged, and is set aside then
    return point;
  }
}
