/** Charts of many points: drawn on a canvas, thinned to its pixels, zoomed, asked and saved. */
@NullMarked
package daybench.views.charts;

import org.jspecify.annotations.NullMarked;
