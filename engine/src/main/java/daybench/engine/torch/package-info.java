/** The thin edge to libtorch: packing and calling TorchScript modules through DJL. */
@NullMarked
package daybench.engine.torch;

import org.jspecify.annotations.NullMarked;
