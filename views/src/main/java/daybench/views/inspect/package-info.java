/** Asking models: masks, guesses, surprisal. */
@NullMarked
package daybench.views.inspect;

import org.jspecify.annotations.NullMarked;
