package daybench.datasets.corpus;

import daybench.datasets.cleaning.CleaningStep;
import daybench.datasets.cleaning.CleaningTally;
import daybench.datasets.cleaning.StepCount;
import daybench.datasets.sources.SourceDescription;
import daybench.datasets.sources.SourceReport;
import daybench.datasets.wordpiece.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts the card of a prepared corpus together. */
final class CardWriter {
  private final CorpusRequest request;
  private final Vocabulary vocabulary;
  private final double countedShare;

  /**
   * @param countedShare the share of the training documents that a trained vocabulary has seen
   */
  CardWriter(CorpusRequest request, Vocabulary vocabulary, double countedShare) {
    this.request = request;
    this.vocabulary = vocabulary;
    this.countedShare = countedShare;
  }

  CorpusCard card(
      Instant created,
      List<SourceDescription> sources,
      List<SpoolPart> parts,
      Selection selection,
      long nearDuplicates,
      EncodingStage.Outcome outcome,
      CorpusCard.FileInfo countsFile) {
    long unusable = parts.stream().mapToLong(SpoolPart::unusable).sum();
    List<CorpusCard.Cleaning> cleaning = cleaning(parts, nearDuplicates);
    CorpusCard.Documents documents =
        new CorpusCard.Documents(
            selection.kept()
                + selection.duplicateCount()
                + unusable
                + cleaning.stream().mapToLong(CorpusCard.Cleaning::dropped).sum(),
            selection.duplicateCount(),
            unusable,
            selection.single());
    CorpusCard.FileInfo vocabularyFile =
        new CorpusCard.FileInfo(
            CorpusPaths.VOCABULARY, vocabulary.toBytes().length, vocabulary.sha256());
    return new CorpusCard(
        CorpusCard.FORMAT,
        CorpusCard.SCHEMA,
        request.daybenchVersion(),
        created.toString(),
        sources,
        findings(parts),
        cleaning,
        documents,
        request.heldOutShare(),
        request.seed(),
        vocabularyInfo(),
        request.packing(),
        request.length(),
        UnigramEntropy.of(
            outcome.counts().training(), outcome.counts().heldOut(), vocabulary::isSpecial),
        outcome.training(),
        outcome.heldOut(),
        List.of(vocabularyFile, countsFile));
  }

  private CorpusCard.VocabularyInfo vocabularyInfo() {
    boolean trained = request.vocabulary() instanceof VocabularyChoice.Train;
    return new CorpusCard.VocabularyInfo(
        vocabulary.size(),
        vocabulary.sha256(),
        request.vocabulary().uncased(),
        trained,
        trained ? countedShare : 0);
  }

  private List<CorpusCard.Cleaning> cleaning(List<SpoolPart> parts, long nearDuplicates) {
    CleaningTally tally = new CleaningTally();
    parts.forEach(part -> tally.add(part.cleaning()));
    tally.add(new StepCount(CleaningStep.NEAR_DUPLICATES, 0, nearDuplicates));
    List<CorpusCard.Cleaning> cleaning = new ArrayList<>();
    request
        .cleaning()
        .steps()
        .forEach(
            (step, options) -> {
              StepCount count = tally.count(step);
              cleaning.add(
                  new CorpusCard.Cleaning(
                      step.name(), step.description(), options, count.changed(), count.dropped()));
            });
    return cleaning;
  }

  private static List<CorpusCard.Finding> findings(List<SpoolPart> parts) {
    SourceReport report = new SourceReport();
    parts.forEach(part -> part.findings().forEach(report::add));
    return report.findings().stream()
        .map(
            finding ->
                new CorpusCard.Finding(
                    finding.issue().name(),
                    finding.issue().description(finding.count()),
                    finding.issue().skipped(),
                    finding.count(),
                    finding.examples()))
        .toList();
  }
}
