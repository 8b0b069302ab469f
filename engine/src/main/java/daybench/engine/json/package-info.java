/** Reading and writing the JSON files of a run. */
@NullMarked
package daybench.engine.json;

import org.jspecify.annotations.NullMarked;
