/** Models in the formats of other programs, written and read: Hugging Face folders, TorchScript. */
@NullMarked
package daybench.engine.export;

import org.jspecify.annotations.NullMarked;
