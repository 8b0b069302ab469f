/** Programs that measure Daybench against its peers. Run by hand: benchmarks/run. */
@NullMarked
package daybench.benchmarks;

import org.jspecify.annotations.NullMarked;
