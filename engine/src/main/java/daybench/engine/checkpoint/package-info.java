/** Checkpoints that survive a crash at any moment; docs/run-folder.md describes the files. */
@NullMarked
package daybench.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
