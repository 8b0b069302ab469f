/** Runs that wait for a device. */
@NullMarked
package daybench.views.queue;

import org.jspecify.annotations.NullMarked;
