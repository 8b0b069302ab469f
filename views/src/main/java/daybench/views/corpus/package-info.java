/** The wizard that prepares a corpus, and the page of a corpus. */
@NullMarked
package daybench.views.corpus;

import org.jspecify.annotations.NullMarked;
