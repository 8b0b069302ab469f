/** Work off the thread of the user interface, and its way back. */
@NullMarked
package daybench.controllers.background;

import org.jspecify.annotations.NullMarked;
