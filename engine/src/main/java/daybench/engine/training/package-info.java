/** Pretraining under a wall-clock budget. */
@NullMarked
package daybench.engine.training;

import org.jspecify.annotations.NullMarked;
