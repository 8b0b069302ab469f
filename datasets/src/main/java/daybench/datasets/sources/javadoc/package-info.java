/** Documentation comments of Java source files, made into prose. */
@NullMarked
package daybench.datasets.sources.javadoc;

import org.jspecify.annotations.NullMarked;
