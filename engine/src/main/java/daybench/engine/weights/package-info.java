/** Weights of a model in safetensors files, under Hugging Face's names. */
@NullMarked
package daybench.engine.weights;

import org.jspecify.annotations.NullMarked;
