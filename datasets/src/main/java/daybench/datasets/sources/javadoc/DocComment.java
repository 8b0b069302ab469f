package daybench.datasets.sources.javadoc;

/**
 * A documentation comment without its frame of slashes and asterisks.
 *
 * @param body its lines, joined by {@code \n}
 * @param markdown whether it is one of the comments after {@code ///}, which hold Markdown; the
 *     others hold HTML
 */
record DocComment(String body, boolean markdown) {}
