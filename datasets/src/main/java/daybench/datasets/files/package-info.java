/** Files that survive a crash: atomic replacement, forcing to disk, hashes, whole folders. */
@NullMarked
package daybench.datasets.files;

import org.jspecify.annotations.NullMarked;
