/**
 * The folder that a process started for somebody else keeps, and its life apart from the starter.
 */
@NullMarked
package daybench.engine.jobs;

import org.jspecify.annotations.NullMarked;
