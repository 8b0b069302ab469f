/** The checkpoints of a run: kept, deleted, exported, gone on from; and models taken over. */
@NullMarked
package daybench.controllers.checkpoints;

import org.jspecify.annotations.NullMarked;
