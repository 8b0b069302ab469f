/** The checkpoints of a run, and what is done with them. */
@NullMarked
package daybench.views.checkpoints;

import org.jspecify.annotations.NullMarked;
