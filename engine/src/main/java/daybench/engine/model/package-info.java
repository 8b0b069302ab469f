/** The masked language model: its parameters, their initial values and its TorchScript source. */
@NullMarked
package daybench.engine.model;

import org.jspecify.annotations.NullMarked;
