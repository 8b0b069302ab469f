package daybench.controllers.corpus;

import java.util.List;

/**
 * What cleaning does to a sample of the text.
 *
 * @param looked how many documents were looked at
 * @param left how many of them are used
 * @param effects what each step did, of the steps that did anything
 * @param documents the first, and of those behind them some that were changed or dropped
 */
public record CleanedPreview(
    int looked, long left, List<Effect> effects, List<CleanedDocument> documents) {
  public CleanedPreview {
    effects = List.copyOf(effects);
    documents = List.copyOf(documents);
  }

  /**
   * What a step did.
   *
   * @param description such as "dropped for being too short"
   * @param changed documents that were changed and kept
   * @param dropped documents that were dropped
   */
  public record Effect(String description, long changed, long dropped) {}

  /**
   * A document after cleaning.
   *
   * @param origin where it comes from
   * @param excerpt of the cleaned text, from shortly before the first change on; of a document that
   *     is dropped, of what it was
   * @param before the same place before cleaning; empty where nothing is changed
   * @param dropped whether it is not used
   * @param effects what was done to it
   */
  public record CleanedDocument(
      String origin, String excerpt, String before, boolean dropped, List<String> effects) {
    public CleanedDocument {
      effects = List.copyOf(effects);
    }

    public boolean changed() {
      return !effects.isEmpty();
    }
  }
}
