package daybench.datasets.cleaning;

import org.jspecify.annotations.Nullable;

/** One step of cleaning: a pure function of a document's text, safe for many threads. */
@FunctionalInterface
interface DocumentStep {
  /** The cleaned text, the very same object where nothing changes; null to drop the document. */
  @Nullable String apply(String text);
}
