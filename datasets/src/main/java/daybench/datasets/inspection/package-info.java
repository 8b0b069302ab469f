/** What is in a prepared corpus: the figures and samples that people look at before training. */
@NullMarked
package daybench.datasets.inspection;

import org.jspecify.annotations.NullMarked;
