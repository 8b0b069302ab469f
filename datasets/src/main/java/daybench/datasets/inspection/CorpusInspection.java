package daybench.datasets.inspection;

import daybench.datasets.corpus.CorpusCard;
import java.util.List;

/**
 * What is in a prepared corpus. Made by {@link CorpusInspector}; a plain value that can be written
 * as JSON.
 *
 * @param folder the corpus, absolute
 * @param card its card, with sources, findings, and the duplicates that were dropped
 * @param training the side to learn from
 * @param heldOut the side to validate on
 * @param vocabulary how the vocabulary fits the text
 * @param samples sequences of the training side, without and with masks
 */
public record CorpusInspection(
    String folder,
    CorpusCard card,
    SideInspection training,
    SideInspection heldOut,
    VocabularyInspection vocabulary,
    List<SampleSequence> samples) {
  public CorpusInspection {
    samples = List.copyOf(samples);
  }
}
