package daybench.datasets.sources;

/**
 * A document of a corpus.
 *
 * @param origin where it comes from: a file's path within its source, with {@code #} and a place in
 *     the file where the file holds several
 * @param text its text, lines ended by {@code \n}, without white space at either end; never empty
 */
public record Document(String origin, String text) {}
