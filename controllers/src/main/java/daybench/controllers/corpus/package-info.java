/** Preparing a corpus, and looking at one. */
@NullMarked
package daybench.controllers.corpus;

import org.jspecify.annotations.NullMarked;
