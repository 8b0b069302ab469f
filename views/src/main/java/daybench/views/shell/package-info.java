/** The frame around the screens: navigation, top bar, status bar, notices. */
@NullMarked
package daybench.views.shell;

import org.jspecify.annotations.NullMarked;
