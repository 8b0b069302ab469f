/** Views of a run in a terminal, drawn from what its folder says. */
@NullMarked
package daybench.engine.cli.watch;

import org.jspecify.annotations.NullMarked;
