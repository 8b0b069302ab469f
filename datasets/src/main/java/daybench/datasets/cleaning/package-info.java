/**
 * Cleaning, each step optional: what happens to documents between their source and the splitting
 * into sentences. A step is a pure function of a document, or of a document and of what all
 * documents have in common, which is gathered in parts that merge.
 */
@NullMarked
package daybench.datasets.cleaning;

import org.jspecify.annotations.NullMarked;
