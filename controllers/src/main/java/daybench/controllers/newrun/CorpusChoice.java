package daybench.controllers.newrun;

import java.nio.file.Path;

/**
 * A corpus that can be trained on.
 *
 * @param sequences of its training side
 * @param length the longest of them, in tokens
 */
public record CorpusChoice(
    Path folder, String name, int vocabularySize, long sequences, long tokens, int length) {}
