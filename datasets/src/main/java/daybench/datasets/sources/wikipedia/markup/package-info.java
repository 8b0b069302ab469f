/**
 * Wiki markup turned into prose, in two passes. The first resolves whatever nests (templates,
 * links, tables, tags) with a stack of its own, so that neither depth nor missing ends matter; the
 * second goes by lines (headings, lists, paragraphs). Both take time in proportion to the text.
 */
@NullMarked
package daybench.datasets.sources.wikipedia.markup;

import org.jspecify.annotations.NullMarked;
