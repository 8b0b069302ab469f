/** The command line: every job of the engine, for people and for other processes. */
@NullMarked
package daybench.engine.cli;

import org.jspecify.annotations.NullMarked;
