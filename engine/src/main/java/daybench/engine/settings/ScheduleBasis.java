package daybench.engine.settings;

/** What a schedule counts. */
public enum ScheduleBasis {
  /** Elapsed seconds of the budget. */
  TIME,
  /** Optimiser steps. */
  STEPS
}
