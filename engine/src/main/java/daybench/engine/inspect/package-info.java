/**
 * A process that keeps models in memory and answers questions about texts, one JSON object a line;
 * docs/inspection-protocol.md describes the lines.
 */
@NullMarked
package daybench.engine.inspect;

import org.jspecify.annotations.NullMarked;
