/**
 * Labelled text: the tasks of GLUE (Wang et al., "GLUE: A Multi-Task Benchmark and Analysis
 * Platform", ICLR 2019) in their official files, and tasks of one or two texts in other tables.
 */
@NullMarked
package daybench.datasets.glue;

import org.jspecify.annotations.NullMarked;
