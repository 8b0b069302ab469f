/** What is at work at the moment, whoever began it. */
@NullMarked
package daybench.controllers.activity;

import org.jspecify.annotations.NullMarked;
