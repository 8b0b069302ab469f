/** What a run computes on: the device, its precision, its threads, and figures of them. */
@NullMarked
package daybench.engine.device;

import org.jspecify.annotations.NullMarked;
