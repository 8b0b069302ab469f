package daybench.controllers.corpus;

/**
 * What preparing a corpus will come to, about.
 *
 * @param sequences training and held out
 * @param tokens in them
 * @param folderBytes of the finished folder
 * @param seconds of preparing it
 * @param sampleCharacters of text that the estimate rests on
 * @param whole whether the sample was everything there is
 */
public record CorpusEstimate(
    long sequences,
    long tokens,
    long folderBytes,
    double seconds,
    long sampleCharacters,
    boolean whole) {}
