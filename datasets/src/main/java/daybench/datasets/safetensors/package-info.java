/** The safetensors format: named arrays behind a JSON header, read by memory mapping. */
@NullMarked
package daybench.datasets.safetensors;

import org.jspecify.annotations.NullMarked;
