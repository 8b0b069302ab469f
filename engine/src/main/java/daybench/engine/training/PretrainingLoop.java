package daybench.engine.training;

import daybench.engine.run.RunEvent;
import daybench.engine.run.RunState;
import daybench.engine.settings.RunRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The pretraining loop: step, look at the budget, validate, save, until the budget is spent. */
final class PretrainingLoop {
  private static final double REPORT_SECONDS = 1;
  private static final long PAUSE_MILLIS = 200;

  private final RunRequest request;
  private final Budget budget;
  private final LearningRates rates;
  private final Steps steps;
  private final Trainee trainee;
  private final Validator validator;
  private final WatchedSentences sentences;
  private final Saving saving;
  private final Steering steering;
  private final RunReport report;
  private final Ticker ticker;
  private final long sequencesPerEpoch;
  private final Divergence divergence = new Divergence();
  private final ProgressMeter meter = new ProgressMeter();
  private final PaceCheck pace;
  private Counters counters;
  private Standing standing;
  private @Nullable HeldOut heldOut;
  private double elapsed;
  private double reportedAt;

  PretrainingLoop(
      RunRequest request,
      Budget budget,
      Steps steps,
      Trainee trainee,
      Validator validator,
      WatchedSentences sentences,
      Saving saving,
      Steering steering,
      RunReport report,
      Ticker ticker,
      long sequencesPerEpoch,
      Counters counters,
      Standing standing) {
    this.request = request;
    this.budget = budget;
    this.rates = new LearningRates(request);
    this.steps = steps;
    this.trainee = trainee;
    this.validator = validator;
    this.sentences = sentences;
    this.saving = saving;
    this.steering = steering;
    this.report = report;
    this.ticker = ticker;
    this.sequencesPerEpoch = sequencesPerEpoch;
    this.counters = counters;
    this.standing = standing;
    this.reportedAt = ticker.seconds();
    this.elapsed = budget.elapsedSeconds();
    this.pace = new PaceCheck(request.budget(), request.batch(), counters.step(), fraction());
  }

  RunOutcome run() throws IOException {
    look();
    report.state(RunState.RUNNING, "");
    while (!budget.spent(counters.step(), elapsed)) {
      steering.look();
      if (steering.stopAsked()) {
        return stop();
      }
      if (steering.paused()) {
        rest();
        continue;
      }
      switch (step()) {
        case SOUND -> {}
        case SKIP -> {
          continue;
        }
        case GO_BACK -> {
          goBack();
          continue;
        }
        case GIVE_UP -> {
          return end(RunState.GAVE_UP, Divergence.GIVING_UP);
        }
      }
      if (validationIsDue()) {
        validate();
        if (request.earlyStop().givesUp(heldOutLoss(), elapsed)) {
          return giveUpLearning();
        }
      }
      pace.look(counters.step(), fraction()).ifPresent(report::warn);
      saving.advance(elapsed, fraction());
      if (!budget.spent(counters.step(), elapsed)) { // else the last one is saved for all reasons
        saving.saveIfDue(counters, standing, elapsed, divergence);
      }
      look();
    }
    return finish();
  }

  /** Reads the clock, and tells how far the run is. */
  private void look() {
    elapsed = budget.elapsedSeconds();
    report.reached(counters, elapsed, fraction());
  }

  private double fraction() {
    return budget.fraction(counters.step(), elapsed);
  }

  private Divergence.Verdict step() {
    double start = ticker.seconds();
    double waited = steps.waitedSeconds();
    double rate = rates.at(counters.step(), elapsed);
    StepResult result = steps.make(rate);
    Divergence.Verdict verdict = divergence.judge(result);
    if (!result.sound()) {
      report.event(
          new RunEvent.StepSkipped(
              counters.step() + 1, counters.position(), result.fault(), divergence.inARow()));
    }
    counters = counters.after(result);
    look();
    double now = ticker.seconds();
    meter.add(result, rate, now - start, steps.waitedSeconds() - waited);
    if (now - reportedAt >= REPORT_SECONDS) {
      tell();
      sentences.fillIfChanged(trainee.model(), counters.step(), elapsed);
    }
    return verdict;
  }

  private void tell() {
    if (!meter.isEmpty()) {
      report.progress(
          meter,
          (double) counters.position() / sequencesPerEpoch,
          budget.etaSeconds(counters.step(), elapsed));
      meter.reset();
      reportedAt = ticker.seconds();
    }
  }

  private boolean validationIsDue() {
    return request
            .validation()
            .due(
                elapsed - standing.seconds(),
                fraction() - budget.fraction(standing.step(), standing.seconds()))
        && !budget.spent(counters.step(), elapsed); // else it is measured at the end
  }

  private void validate() {
    report.activity("validating");
    double start = ticker.seconds();
    HeldOut found = validator.measure(trainee.model());
    heldOut = found;
    boolean best = standing.isBeatenBy(found.loss());
    look();
    standing = standing.after(found.loss(), counters.step(), elapsed);
    report.event(
        new RunEvent.Validation(
            counters.step(),
            elapsed,
            RunReport.finite(found.loss()),
            RunReport.finite(found.perplexity()),
            found.maskedAccuracy(),
            found.sequences(),
            ticker.seconds() - start,
            best));
    sentences.fill(trainee.model(), counters.step(), elapsed);
    report.activity("");
    if (best) {
      saving.askForBest();
    }
  }

  private double heldOutLoss() {
    return heldOut == null ? Double.NaN : heldOut.loss();
  }

  /** Waits while the budget stands still. */
  private void rest() {
    tell();
    budget.pause();
    report.state(RunState.PAUSED, "");
    while (steering.paused() && !steering.stopAsked()) {
      saving.saveIfDue(counters, standing, elapsed, divergence);
      sentences.fillIfChanged(trainee.model(), counters.step(), elapsed);
      if (!Waiting.passes(PAUSE_MILLIS)) {
        steering.stop();
      }
      steering.look();
    }
    budget.resume();
    look();
    if (!steering.stopAsked()) {
      report.state(RunState.RUNNING, "");
    }
  }

  private void goBack() throws IOException {
    long from = counters.step();
    long next = counters.position();
    SavedPoint point = saving.goBack(trainee);
    counters = point.counters().at(next);
    standing = point.standing();
    look();
    String text =
        "%d steps in a row were not finite, so the run went from step %d back to step %d and goes on with the data after them."
            .formatted(Divergence.SKIPS, from, counters.step());
    report.event(new RunEvent.WentBack(from, counters.step(), next, text));
    report.info(text);
  }

  private RunOutcome stop() throws IOException {
    report.state(RunState.STOPPING, "");
    tell();
    saving.saveStopped(counters, standing, elapsed);
    return end(RunState.STOPPED, "");
  }

  private RunOutcome giveUpLearning() throws IOException {
    saving.saveStopped(counters, standing, elapsed);
    return end(
        RunState.GAVE_UP,
        "The held-out loss is %.2f after %.0f seconds, above the bound of %.2f; lower the learning rate or change the model."
            .formatted(heldOutLoss(), elapsed, request.earlyStop().lossBound()));
  }

  private RunOutcome finish() throws IOException {
    if (standing.step() != counters.step() || standing.last() == null) {
      validate();
    }
    tell();
    saving.saveFinal(counters, standing, elapsed, steering);
    look();
    return end(RunState.FINISHED, "");
  }

  private RunOutcome end(RunState state, String message) {
    tell();
    return new RunOutcome(
        state, message, counters.step(), counters.sequences(), counters.tokens(), elapsed, heldOut);
  }
}
