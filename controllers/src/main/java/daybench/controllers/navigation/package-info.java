/** Where in the window one is. */
@NullMarked
package daybench.controllers.navigation;

import org.jspecify.annotations.NullMarked;
