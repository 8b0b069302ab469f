/**
 * The run folder: the files by which a run and whoever watches or steers it speak to each other.
 * docs/run-folder.md describes them.
 */
@NullMarked
package daybench.engine.run;

import org.jspecify.annotations.NullMarked;
