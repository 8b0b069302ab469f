/** Dynamic masking of token sequences, a pure function of seed, epoch and sample. */
@NullMarked
package daybench.datasets.masking;

import org.jspecify.annotations.NullMarked;
