package daybench.controllers.corpus;

import java.util.List;

/**
 * The first documents of the sources, and what met the eye while they were read.
 *
 * @param documents as they will be read, cleaned
 * @param findings what was skipped or repaired, in sentences
 * @param sourceBytes all that there is to read, about
 */
public record CorpusPreview(
    List<PreviewDocument> documents, List<String> findings, long sourceBytes) {
  public CorpusPreview {
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
  }
}
