/** Micro-batches in the order of training, and threads that prepare them ahead. */
@NullMarked
package daybench.datasets.batches;

import org.jspecify.annotations.NullMarked;
