/** Exports for checks that need Python. */
@NullMarked
package daybench.benchmarks.export;

import org.jspecify.annotations.NullMarked;
