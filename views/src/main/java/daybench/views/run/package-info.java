/** The screen of a run, and that of several runs beside each other. */
@NullMarked
package daybench.views.run;

import org.jspecify.annotations.NullMarked;
