/** Laying the tokens of documents out in sequences of bounded length. */
@NullMarked
package daybench.datasets.packing;

import org.jspecify.annotations.NullMarked;
