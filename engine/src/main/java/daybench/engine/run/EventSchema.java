package daybench.engine.run;

/** The version of the format of events.jsonl, written with every start of a process. */
public final class EventSchema {
  public static final int VERSION = 1;

  private EventSchema() {}
}
