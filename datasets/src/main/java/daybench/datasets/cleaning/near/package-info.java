/**
 * Documents that are nearly the same: MinHash signatures of their word shingles (Broder 1997), and
 * locality-sensitive hashing of these in bands (Leskovec, Rajaraman and Ullman, "Mining of Massive
 * Datasets", section 3.4).
 */
@NullMarked
package daybench.datasets.cleaning.near;

import org.jspecify.annotations.NullMarked;
