package daybench.datasets.cleaning;

/**
 * What a step did.
 *
 * @param changed documents that were changed and kept
 * @param dropped documents that were dropped
 */
public record StepCount(CleaningStep step, long changed, long dropped) {}
