/** How the window looks: light, dark, size of text, style sheets. */
@NullMarked
package daybench.views.theme;

import org.jspecify.annotations.NullMarked;
