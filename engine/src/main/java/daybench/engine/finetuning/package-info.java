/** Fine-tuning a pretrained encoder as a classifier of texts or pairs, and using the result. */
@NullMarked
package daybench.engine.finetuning;

import org.jspecify.annotations.NullMarked;
