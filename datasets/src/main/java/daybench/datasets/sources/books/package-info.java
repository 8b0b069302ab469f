/**
 * Books, as they are kept and handed around: plain text wrapped at a page's width, Markdown, HTML
 * and EPUB. A book is a document; its paragraphs are single lines with blank lines between them,
 * and what has lines of its own (verse, addresses, tables of contents) keeps them.
 */
@NullMarked
package daybench.datasets.sources.books;

import org.jspecify.annotations.NullMarked;
