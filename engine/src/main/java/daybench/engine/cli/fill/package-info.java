/** Questions to a model, and its answers in a terminal. */
@NullMarked
package daybench.engine.cli.fill;

import org.jspecify.annotations.NullMarked;
