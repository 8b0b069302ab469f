/**
 * Corpora: reading, cleaning, splitting, WordPiece, packing, shards and masking. Knows no user
 * interface and no tensor library.
 */
@NullMarked
package daybench.datasets;

import org.jspecify.annotations.NullMarked;
