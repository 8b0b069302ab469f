package daybench.engine.run;

import java.time.Instant;

/**
 * An event as it was written down.
 *
 * @param time when it happened; the epoch where the line does not say
 */
public record TimedEvent(Instant time, RunEvent event) {}
