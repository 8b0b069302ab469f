/** The demo: the main job from text to an exported model, on its own, in minutes. */
@NullMarked
package daybench.engine.cli.demo;

import org.jspecify.annotations.NullMarked;
