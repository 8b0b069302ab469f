/** Presets, style sheets, images and sample sentences; no code of its own. */
@NullMarked
package daybench.assets;

import org.jspecify.annotations.NullMarked;
