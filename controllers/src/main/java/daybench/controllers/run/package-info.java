/**
 * A run as the window shows it, live or finished, and several runs beside each other: read from run
 * folders off the thread of the user interface, and steered by files in them.
 */
@NullMarked
package daybench.controllers.run;

import org.jspecify.annotations.NullMarked;
