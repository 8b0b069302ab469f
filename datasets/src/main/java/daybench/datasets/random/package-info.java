/** Random numbers as pure functions: no generator has a state, so any draw can be made again. */
@NullMarked
package daybench.datasets.random;

import org.jspecify.annotations.NullMarked;
