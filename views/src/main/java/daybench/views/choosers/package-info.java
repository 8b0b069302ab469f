/** Choosing files and folders. */
@NullMarked
package daybench.views.choosers;

import org.jspecify.annotations.NullMarked;
