/** Work of other processes, as lists show it. */
@NullMarked
package daybench.views.jobs;

import org.jspecify.annotations.NullMarked;
