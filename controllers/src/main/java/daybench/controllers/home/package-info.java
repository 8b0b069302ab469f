/** The workspace as the first screen shows it: runs and corpora, however their folders are. */
@NullMarked
package daybench.controllers.home;

import org.jspecify.annotations.NullMarked;
