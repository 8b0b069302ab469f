package daybench.engine.training;

import daybench.datasets.CancelSignal;
import daybench.engine.checkpoint.CheckpointReason;
import daybench.engine.run.ControlFolder;
import daybench.engine.run.ControlRequest;
import daybench.engine.run.RunEvent;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** What is asked of the run from outside: by files of its control folder or by a signal. */
final class Steering {
  private static final int MOST_WARNINGS = 100;

  private final ControlFolder control;
  private final CancelSignal cancel;
  private final CheckpointPlan plan;
  private final RunReport report;
  private final Set<String> said = new HashSet<>();
  private boolean paused;
  private boolean stopAsked;

  Steering(ControlFolder control, CancelSignal cancel, CheckpointPlan plan, RunReport report) {
    this.control = control;
    this.cancel = cancel;
    this.plan = plan;
    this.report = report;
  }

  /** Takes the requests that wait. */
  void look() {
    stopAsked |= cancel.cancelled();
    try {
      ControlFolder.Taken taken = control.take();
      taken.requests().forEach(this::obey);
      taken.unknown().forEach(this::note);
    } catch (IOException e) {
      warnOnce("The requests in the folder control could not be taken: " + e);
    }
  }

  private void obey(ControlRequest request) {
    report.event(new RunEvent.RequestTaken(request));
    switch (request) {
      case PAUSE -> paused = true;
      case RESUME -> paused = false;
      case STOP -> stopAsked = true;
      case CHECKPOINT -> plan.ask(CheckpointReason.REQUESTED);
    }
  }

  private void note(String name) {
    warnOnce("In the folder control, \"" + name + "\" asks for nothing known; it is ignored.");
  }

  private void warnOnce(String text) {
    if (said.size() < MOST_WARNINGS && said.add(text)) {
      report.warn(text);
    }
  }

  /** Asks for an end from within. */
  void stop() {
    stopAsked = true;
  }

  /** Whether the run shall wait. */
  boolean paused() {
    return paused;
  }

  /** Whether the run shall save and end. */
  boolean stopAsked() {
    return stopAsked;
  }
}
