/** The first screen: the workspace. */
@NullMarked
package daybench.views.home;

import org.jspecify.annotations.NullMarked;
