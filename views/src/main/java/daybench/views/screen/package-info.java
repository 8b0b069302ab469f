/** What a screen is, and which screen shows which place. */
@NullMarked
package daybench.views.screen;

import org.jspecify.annotations.NullMarked;
