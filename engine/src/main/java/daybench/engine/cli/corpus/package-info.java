/** What is said about corpora in a terminal. */
@NullMarked
package daybench.engine.cli.corpus;

import org.jspecify.annotations.NullMarked;
