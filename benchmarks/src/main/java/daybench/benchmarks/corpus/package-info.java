/** Measurements of preparing corpora: cleaning, and training a vocabulary. */
@NullMarked
package daybench.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
