/**
 * Scores of a model on GLUE: a grid of trainings, what came of it, and what it is compared with.
 */
@NullMarked
package daybench.engine.evaluation;

import org.jspecify.annotations.NullMarked;
