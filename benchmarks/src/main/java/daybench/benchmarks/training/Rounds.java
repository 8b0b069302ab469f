package daybench.benchmarks.training;

/**
 * How much is measured.
 *
 * @param count rounds
 * @param steps of each side in a round
 * @param warmUp steps of each side before the first round
 */
record Rounds(int count, int steps, int warmUp) {}
