/** What the window tells in passing. */
@NullMarked
package daybench.controllers.notices;

import org.jspecify.annotations.NullMarked;
