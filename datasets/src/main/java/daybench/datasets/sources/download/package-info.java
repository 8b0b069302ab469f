/**
 * Files of sources that are on the web, downloaded once into a folder: resumed by ranges, verified,
 * and fetched anew where the server has another by now.
 */
@NullMarked
package daybench.datasets.sources.download;

import org.jspecify.annotations.NullMarked;
