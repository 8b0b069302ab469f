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
  private static final int MOST_UNKNOWN = 100;

  private final ControlFolder control;
  private final CancelSignal cancel;
  private final CheckpointPlan plan;
  private final RunReport report;
  private final Set<String> unknown = new HashSet<>();
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
      note("control could not be read: " + e);
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
    if (unknown.size() < MOST_UNKNOWN && unknown.add(name)) {
      report.warn("In the folder control, \"" + name + "\" asks for nothing known; it is ignored.");
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
