package daybench.datasets.cleaning;

import java.util.List;

/**
 * What cleaning makes of a document.
 *
 * @param origin where it comes from
 * @param before its text as the source gives it
 * @param after its text as it would be used; empty where it is dropped
 * @param dropped whether it is dropped
 * @param effects the steps that changed or dropped it, in order
 */
public record DocumentPreview(
    String origin, String before, String after, boolean dropped, List<CleaningStep> effects) {
  public DocumentPreview {
    effects = List.copyOf(effects);
  }
}
