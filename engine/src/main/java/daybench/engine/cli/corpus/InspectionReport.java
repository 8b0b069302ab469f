package daybench.engine.cli.corpus;

import daybench.datasets.corpus.CorpusCard;
import daybench.datasets.inspection.CorpusInspection;
import daybench.datasets.inspection.LengthBin;
import daybench.datasets.inspection.SampleSequence;
import daybench.datasets.inspection.SampleSequence.Role;
import daybench.datasets.inspection.SideInspection;
import daybench.datasets.inspection.VocabularyInspection;
import daybench.datasets.inspection.VocabularyInspection.CoveragePoint;
import daybench.datasets.inspection.VocabularyInspection.TokenFrequency;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Glyphs;
import daybench.engine.cli.terminal.Quantities;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is in a corpus. */
public final class InspectionReport {
  private static final int BAR_CELLS = 24;
  private static final int SHOWN_POINTS = 6;

  private final CorpusInspection corpus;
  private final Glyphs glyphs;

  public InspectionReport(CorpusInspection corpus, Glyphs glyphs) {
    this.corpus = corpus;
    this.glyphs = glyphs;
  }

  /** For people and for machines. */
  public Answer answer() {
    Answer answer = new Answer("inspection").put("inspection", corpus);
    answer.line(
        "%s: %d-token sequences, %s packing."
            .formatted(corpus.folder(), corpus.card().length(), typed(corpus.card().packing())));
    CorpusCard.Documents documents = corpus.card().documents();
    answer.row(
        "documents",
        "%s read; %s exact duplicates and %s without text dropped"
            .formatted(
                Quantities.count(documents.read()),
                Quantities.count(documents.duplicates()),
                Quantities.count(documents.withoutText())));
    for (CorpusCard.Cleaning step : corpus.card().cleaning()) {
      answer.row(
          "cleaning", PreviewReport.told(step.description(), step.changed(), step.dropped()));
    }
    side(answer, "Training side", corpus.training());
    side(answer, "Held-out side", corpus.heldOut());
    vocabulary(answer, corpus.vocabulary());
    corpus.samples().forEach(sample -> sample(answer, sample));
    return answer;
  }

  private static String typed(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void side(Answer answer, String title, SideInspection side) {
    answer.line("");
    answer.line(title);
    answer.row(
        "text",
        "%s documents, %s sentences, %s words, %s"
            .formatted(
                Quantities.count(side.documents()),
                Quantities.count(side.sentences()),
                Quantities.count(side.words()),
                Quantities.bytes(side.textBytes())));
    answer.row(
        "tokens",
        "%s: %s a word, %s bytes each; %s of them [UNK], %s continue a word"
            .formatted(
                Quantities.count(side.tokens()),
                Quantities.fixed(side.fertility(), 2),
                Quantities.fixed(side.bytesPerToken(), 2),
                share(side.unknownShare(), 3),
                share(side.continuationShare(), 1)));
    answer.row(
        "sequences",
        "%s, filled to %s"
            .formatted(Quantities.count(side.sequences()), share(side.fillRatio(), 2)));
    for (LengthBin bin : side.lengths()) {
      if (bin.sequences() > 0) {
        double share = (double) bin.sequences() / side.sequences();
        answer.row(
            "%d-%d".formatted(bin.from(), bin.to()),
            "%s %s".formatted(glyphs.bar(share, BAR_CELLS), Quantities.count(bin.sequences())));
      }
    }
  }

  private static void vocabulary(Answer answer, VocabularyInspection vocabulary) {
    answer.line("");
    answer.line("Vocabulary");
    answer.row(
        "used",
        "%s of %s ordinary tokens occur on the training side (%s), %s of them fewer than %d times"
            .formatted(
                Quantities.count(vocabulary.used()),
                Quantities.count(vocabulary.ordinary()),
                share(vocabulary.coverage(), 1),
                Quantities.count(vocabulary.rare()),
                VocabularyInspection.RARE_BELOW));
    answer.row(
        "held out",
        "%s of its tokens occur on the training side"
            .formatted(share(vocabulary.heldOutCoverage(), 3)));
    answer.row(
        "the top",
        vocabulary.covered().stream()
            .skip(Math.max(0, vocabulary.covered().size() - SHOWN_POINTS))
            .map(InspectionReport::told)
            .collect(Collectors.joining(", ")));
    answer.row(
        "most often",
        vocabulary.top().stream().map(InspectionReport::told).collect(Collectors.joining("  ")));
  }

  private static String told(CoveragePoint point) {
    return "%s are %s".formatted(Quantities.count(point.tokens()), share(point.share(), 1));
  }

  private static String told(TokenFrequency token) {
    return "%s %s".formatted(token.token(), share(token.share(), 1));
  }

  private static void sample(Answer answer, SampleSequence sample) {
    long hidden =
        sample.tokens().stream()
            .filter(token -> token.role() != Role.CONTEXT && token.role() != Role.SPECIAL)
            .count();
    answer.line("");
    answer.line(
        "Sequence %s, %d tokens, %d to be predicted"
            .formatted(Quantities.count(sample.index()), sample.tokens().size(), hidden));
    answer.row("text", sample.plain());
    answer.row("as seen", sample.masked());
  }

  private static String share(double share, int decimals) {
    return Quantities.fixed(100 * share, decimals) + " %";
  }
}
