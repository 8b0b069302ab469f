/** Options that several commands share or that make up a run's settings, and their values. */
@NullMarked
package daybench.engine.cli.options;

import org.jspecify.annotations.NullMarked;
