/** Learning-rate schedules, pure functions of a position and a total. */
@NullMarked
package daybench.engine.schedule;

import org.jspecify.annotations.NullMarked;
