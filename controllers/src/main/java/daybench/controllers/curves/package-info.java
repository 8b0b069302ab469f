/** Curves of many points: kept in primitive arrays, smoothed, and thinned to what a chart shows. */
@NullMarked
package daybench.controllers.curves;

import org.jspecify.annotations.NullMarked;
