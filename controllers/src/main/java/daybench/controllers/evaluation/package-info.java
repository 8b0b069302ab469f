/** Evaluations: choosing one, watching it, and what came of it. */
@NullMarked
package daybench.controllers.evaluation;

import org.jspecify.annotations.NullMarked;
