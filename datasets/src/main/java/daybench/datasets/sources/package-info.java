/**
 * Where documents come from: plain text, WikiExtractor output, the documentation of the JDK.
 *
 * <p>A source is read in partitions, which do not depend on how many threads read them. Whatever is
 * skipped or repaired on the way is counted in a {@link daybench.datasets.sources.SourceReport}.
 */
@NullMarked
package daybench.datasets.sources;

import org.jspecify.annotations.NullMarked;
