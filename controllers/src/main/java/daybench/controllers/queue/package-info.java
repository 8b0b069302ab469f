/** Runs that wait for a device. */
@NullMarked
package daybench.controllers.queue;

import org.jspecify.annotations.NullMarked;
