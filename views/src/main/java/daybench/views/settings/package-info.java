/** The settings of the window. */
@NullMarked
package daybench.views.settings;

import org.jspecify.annotations.NullMarked;
