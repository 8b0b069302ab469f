/** View models: observable state and actions of each screen, fed by run folders. */
@NullMarked
package daybench.controllers;

import org.jspecify.annotations.NullMarked;
