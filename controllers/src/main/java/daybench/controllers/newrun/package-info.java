/** Choosing the settings of a run, measuring what they come to, and starting it. */
@NullMarked
package daybench.controllers.newrun;

import org.jspecify.annotations.NullMarked;
