/** Where the sentences of a text are. */
@NullMarked
package daybench.datasets.sentences;

import org.jspecify.annotations.NullMarked;
