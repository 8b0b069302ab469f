package daybench.datasets.cleaning;

import java.util.List;

/**
 * What cleaning does to a sample of some sources. A plain value that can be written as JSON.
 *
 * @param documents how many documents were looked at
 * @param everything whether these are all there are
 * @param counts what each step did to them, of the steps that did anything
 * @param examples documents that were changed or dropped: some of every step that did anything
 * @param first the first documents, whether changed or not; as many as were asked for
 */
public record CleaningPreview(
    int documents,
    boolean everything,
    List<StepCount> counts,
    List<DocumentPreview> examples,
    List<DocumentPreview> first) {
  public CleaningPreview {
    counts = List.copyOf(counts);
    examples = List.copyOf(examples);
    first = List.copyOf(first);
  }
}
