/** Fetching the official files of GLUE and laying them out as its tasks are read. */
@NullMarked
package daybench.datasets.glue.download;

import org.jspecify.annotations.NullMarked;
