/**
 * Tables with a column of text: Parquet, JSON lines, CSV and TSV. A row is a document, named by its
 * file and its place in it. Of all columns only the one is read.
 */
@NullMarked
package daybench.datasets.sources.tables;

import org.jspecify.annotations.NullMarked;
