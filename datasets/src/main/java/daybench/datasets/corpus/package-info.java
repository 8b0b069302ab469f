/** Prepared corpora: packing, shards, the card, preparing and opening. */
@NullMarked
package daybench.datasets.corpus;

import org.jspecify.annotations.NullMarked;
