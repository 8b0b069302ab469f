/** What the wizards share: steps, fields, choices. */
@NullMarked
package daybench.views.wizard;

import org.jspecify.annotations.NullMarked;
