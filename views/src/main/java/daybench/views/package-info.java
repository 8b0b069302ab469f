/** JavaFX nodes over the view models. */
@NullMarked
package daybench.views;

import org.jspecify.annotations.NullMarked;
