/** Controls that several screens share. */
@NullMarked
package daybench.views.controls;

import org.jspecify.annotations.NullMarked;
