/** Asking models in an engine process: what stands under a mask, how much each word surprises. */
@NullMarked
package daybench.controllers.inspect;

import org.jspecify.annotations.NullMarked;
