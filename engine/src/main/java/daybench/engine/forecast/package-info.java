/**
 * What a budget will reach on a machine, from a short trial. Values only; nothing computes here.
 */
@NullMarked
package daybench.engine.forecast;

import org.jspecify.annotations.NullMarked;
