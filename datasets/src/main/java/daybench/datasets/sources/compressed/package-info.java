/**
 * Compressed input within bounds, so that a few kilobytes that would unpack to more than memory or
 * disk hold end in a clear error.
 */
@NullMarked
package daybench.datasets.sources.compressed;

import org.jspecify.annotations.NullMarked;
