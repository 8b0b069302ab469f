/**
 * Wikipedia's XML dumps. A dump is read by ranges of its bytes, bzip2 by ranges of blocks, so that
 * threads share one file; a page is found by its tags and parsed on its own, so that memory is
 * bounded by the largest page and damage stays where it is.
 */
@NullMarked
package daybench.datasets.sources.wikipedia;

import org.jspecify.annotations.NullMarked;
