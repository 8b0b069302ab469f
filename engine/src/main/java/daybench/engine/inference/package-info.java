/** Asking a trained model: what stands under a mask, and how much each token surprises it. */
@NullMarked
package daybench.engine.inference;

import org.jspecify.annotations.NullMarked;
