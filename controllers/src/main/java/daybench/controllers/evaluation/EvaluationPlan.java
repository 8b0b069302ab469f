package daybench.controllers.evaluation;

/**
 * What a grid comes to, by a measured trial.
 *
 * @param runs trainings
 * @param seconds of all of them, one after the other
 */
public record EvaluationPlan(int runs, double seconds) {}
