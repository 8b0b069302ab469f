/**
 * Processes of the engine: started, watched by the files of their folders, cancelled, found again
 * after the window was closed.
 */
@NullMarked
package daybench.controllers.jobs;

import org.jspecify.annotations.NullMarked;
