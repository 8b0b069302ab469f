package daybench.controllers.corpus;

import daybench.controllers.corpus.SourceSample.Limits;
import daybench.controllers.corpus.SourceSample.SampledDocument;
import daybench.datasets.CancelSignal;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads the first documents of sources as a corpus would read them. */
final class CorpusPreviews {
  private static final Limits LIMITS = new Limits(12, 400_000, 0);
  private static final int EXCERPT = 1_200;

  private CorpusPreviews() {}

  /**
   * The preview of some text.
   *
   * @throws daybench.datasets.UserException where a source cannot be read
   */
  static CorpusPreview read(SourceSelection text, CancelSignal cancel) throws IOException {
    SourceSample sample = SourceSample.read(text, LIMITS, cancel);
    List<PreviewDocument> documents =
        sample.documents().stream().map(CorpusPreviews::preview).toList();
    List<String> findings =
        sample.report().findings().stream()
            .map(
                finding ->
                    String.format(
                        Locale.ROOT,
                        "%,d %s",
                        finding.count(),
                        finding.issue().description(finding.count())))
            .toList();
    return new CorpusPreview(documents, findings, sample.sourceBytes());
  }

  private static PreviewDocument preview(SampledDocument one) {
    String text = one.document().text();
    int end = Excerpt.edge(text, Math.min(EXCERPT, text.length()));
    return new PreviewDocument(
        one.source().name(), one.document().origin(), text.substring(0, end), text.length());
  }
}
