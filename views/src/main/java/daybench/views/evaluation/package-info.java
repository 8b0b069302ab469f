/** Evaluations: the wizard, the page of one, and the scores of all. */
@NullMarked
package daybench.views.evaluation;

import org.jspecify.annotations.NullMarked;
