/**
 * Prepares corpora with Apache Spark, where one machine is not enough. A module of its own, which
 * the workbench does not know.
 */
@NullMarked
package daybench.spark;

import org.jspecify.annotations.NullMarked;
