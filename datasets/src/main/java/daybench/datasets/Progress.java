package daybench.datasets;

/**
 * How far a long job is.
 *
 * @param phase what is being done, in a few words
 * @param done units done of this phase
 * @param total units of this phase, or -1 where unknown
 * @param unit what is counted, in the plural ("documents", "bytes")
 */
public record Progress(String phase, long done, long total, String unit) {}
