/** The settings of a run: everything that decides what it does, as values that check themselves. */
@NullMarked
package daybench.engine.settings;

import org.jspecify.annotations.NullMarked;
