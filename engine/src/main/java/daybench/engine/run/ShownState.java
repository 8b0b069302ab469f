package daybench.engine.run;

/** How a run stands as seen from outside: what it says itself, unless the facts say otherwise. */
public enum ShownState {
  /** Asked for, and no process has begun. */
  NOT_STARTED,
  STARTING,
  RUNNING,
  PAUSED,
  STOPPING,
  STOPPED,
  FINISHED,
  FAILED,
  GAVE_UP,
  /** It says it is at work, and its process is gone: it was killed; can be resumed. */
  INTERRUPTED,
  /** A file of the folder cannot be read. */
  DAMAGED,
  /** A later version of Daybench wrote the folder. */
  NEWER_FORMAT;

  static ShownState of(RunState state) {
    return valueOf(state.name());
  }

  /** Whether a process works on the run. */
  public boolean live() {
    return switch (this) {
      case STARTING, RUNNING, PAUSED, STOPPING -> true;
      case NOT_STARTED, STOPPED, FINISHED, FAILED, GAVE_UP, INTERRUPTED, DAMAGED, NEWER_FORMAT ->
          false;
    };
  }
}
