/** Text in a terminal: bars, sparklines, durations, and output for people or for machines. */
@NullMarked
package daybench.engine.cli.terminal;

import org.jspecify.annotations.NullMarked;
