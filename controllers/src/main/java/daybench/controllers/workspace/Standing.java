package daybench.controllers.workspace;

import daybench.engine.run.ShownState;

/** How a run stands, in a word, and how much it asks to be looked at. */
public enum Standing {
  NOT_STARTED("Not started", Tone.NEUTRAL),
  STARTING("Starting", Tone.LIVE),
  RUNNING("Running", Tone.LIVE),
  PAUSED("Paused", Tone.WARNING),
  STOPPING("Stopping", Tone.LIVE),
  STOPPED("Stopped", Tone.NEUTRAL),
  FINISHED("Finished", Tone.GOOD),
  FAILED("Failed", Tone.BAD),
  GAVE_UP("Gave up", Tone.BAD),
  INTERRUPTED("Interrupted", Tone.WARNING),
  DAMAGED("Damaged", Tone.BAD),
  NEWER_FORMAT("Newer version", Tone.WARNING),
  /** Its folder was there and is there no more. */
  GONE("Deleted", Tone.BAD);

  private final String label;
  private final Tone tone;

  Standing(String label, Tone tone) {
    this.label = label;
    this.tone = tone;
  }

  /** What a state asks for. */
  public enum Tone {
    NEUTRAL,
    LIVE,
    GOOD,
    WARNING,
    BAD
  }

  /** The standing of a state that a run folder tells. */
  public static Standing of(ShownState state) {
    return valueOf(state.name());
  }

  public String label() {
    return label;
  }

  public Tone tone() {
    return tone;
  }

  /** Whether a process works on the run, so that its folder must stay where it is. */
  public boolean live() {
    return this == STARTING || this == RUNNING || this == PAUSED || this == STOPPING;
  }

  /** Whether it can be asked to wait. */
  public boolean pausable() {
    return this == RUNNING || this == STARTING;
  }

  /** Whether it can be asked to save all and end. */
  public boolean stoppable() {
    return live() && this != STOPPING;
  }

  /** Whether a process can be started that goes on with it. */
  public boolean resumable() {
    return this == STOPPED || this == INTERRUPTED || this == FAILED || this == NOT_STARTED;
  }

  /** Whether the files of the run can be read, so that there is something to open. */
  public boolean readable() {
    return this != DAMAGED && this != NEWER_FORMAT && this != GONE;
  }
}
