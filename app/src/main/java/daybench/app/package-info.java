/** Main class and wiring. */
@NullMarked
package daybench.app;

import org.jspecify.annotations.NullMarked;
