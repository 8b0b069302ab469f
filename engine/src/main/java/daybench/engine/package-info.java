/** The model, its training under a wall-clock budget, checkpoints, exports and the command line. */
@NullMarked
package daybench.engine;

import org.jspecify.annotations.NullMarked;
