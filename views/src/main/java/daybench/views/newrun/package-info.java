/** The wizard that starts a run. */
@NullMarked
package daybench.views.newrun;

import org.jspecify.annotations.NullMarked;
