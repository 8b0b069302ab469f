/** Runs that wait for a device, in files of a folder, and what starts them one after the other. */
@NullMarked
package daybench.engine.queue;

import org.jspecify.annotations.NullMarked;
