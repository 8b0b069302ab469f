package daybench.engine.cli.demo;

import daybench.engine.cli.terminal.Durations;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a demo was asked to do.
 *
 * @param corpusSource a WikiExtractor folder, or null for the JDK's documentation comments
 * @param vocabularyFile a vocab.txt, or null to train a vocabulary
 * @param preset the model
 * @param budgetSeconds of training
 */
public record DemoPlan(
    @Nullable String corpusSource,
    @Nullable String vocabularyFile,
    String preset,
    double budgetSeconds) {
  /** Whether a corpus made for the other plan serves this one too. */
  boolean hasCorpusOf(DemoPlan other) {
    return Objects.equals(corpusSource, other.corpusSource)
        && Objects.equals(vocabularyFile, other.vocabularyFile);
  }

  /** In a few words. */
  public String description() {
    return "%s on %s for %s"
        .formatted(
            preset,
            corpusSource == null ? "the JDK's documentation" : corpusSource,
            Durations.formatSeconds(budgetSeconds));
  }
}
