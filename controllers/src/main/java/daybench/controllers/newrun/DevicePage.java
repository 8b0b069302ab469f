package daybench.controllers.newrun;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;

/** The page of a new run that chooses its device, and tries the run on it. */
public final class DevicePage {
  private final RunDraft draft;
  private final RunCommands commands;
  private final Trial trial;

  DevicePage(RunDraft draft, RunCommands commands, Trial trial) {
    this.draft = draft;
    this.commands = commands;
    this.trial = trial;
    draft.measured().bind(trial.measurement());
  }

  /** AUTO, CPU or CUDA. */
  public StringProperty device() {
    return draft.device();
  }

  /** Threads that it computes with on the processor. */
  public int threads() {
    return draft.threads();
  }

  /** All that is derived from the settings; empty where they make no run. */
  public ReadOnlyObjectProperty<Optional<DerivedSettings>> derived() {
    return draft.derived();
  }

  /** The short trial of these settings. */
  public Trial trial() {
    return trial;
  }

  /** Tries the settings on this machine for some seconds. */
  public void measure() {
    draft.derived().get().ifPresent(now -> trial.begin(commands.measure(), now.request()));
  }

  /** Takes a micro-batch that the trial found to fit. */
  public void useMicroBatch(int sequences) {
    draft.settings().whole("batch.microBatch").set(sequences);
  }
}
