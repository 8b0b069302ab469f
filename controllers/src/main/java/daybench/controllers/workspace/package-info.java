/** The folder that everything is kept in, and the settings of the window. */
@NullMarked
package daybench.controllers.workspace;

import org.jspecify.annotations.NullMarked;
