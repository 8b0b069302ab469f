package daybench.engine.cli;

import daybench.datasets.CancelSignal;
import daybench.datasets.corpus.CorpusCard;
import daybench.datasets.corpus.CorpusCard.Cleaning;
import daybench.datasets.corpus.CorpusCard.Documents;
import daybench.datasets.corpus.CorpusCard.Finding;
import daybench.datasets.corpus.CorpusCard.Side;
import daybench.datasets.corpus.CorpusCard.VocabularyInfo;
import daybench.datasets.corpus.CorpusPreparation;
import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.corpus.VocabularyChoice;
import daybench.engine.cli.corpus.PreviewReport;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Durations;
import daybench.engine.cli.terminal.ProgressPrinter;
import daybench.engine.cli.terminal.ProgressStyle;
import daybench.engine.cli.terminal.Quantities;
import java.io.IOException;
import java.nio.file.Path;

/** Prepares a corpus and says what came of it. */
final class CorpusJob {
  private static final int SHOWN_EXAMPLES = 3;
  private static final long MANY = 1_000;

  private final Console console;
  private final boolean json;

  CorpusJob(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /** Prepares, with progress, and then tells the card. */
  CorpusCard prepare(CorpusRequest request, Path folder, CancelSignal cancel) throws IOException {
    long start = System.nanoTime();
    CorpusCard card;
    try (ProgressPrinter progress =
        new ProgressPrinter(ProgressStyle.of(console, json), System::nanoTime)) {
      card = new CorpusPreparation().prepare(request, folder, progress, cancel);
    }
    tell(request, folder, card, (System.nanoTime() - start) / 1e9);
    return card;
  }

  private void tell(CorpusRequest request, Path folder, CorpusCard card, double seconds) {
    Documents documents = card.documents();
    VocabularyInfo vocabulary = card.vocabulary();
    Answer answer =
        new Answer("corpus")
            .put("folder", folder.toString())
            .put("seconds", seconds)
            .put("card", card)
            .line(
                "Ready: the corpus in %s (%s).".formatted(folder, Durations.formatSeconds(seconds)))
            .row("read", documents(documents))
            .row(
                "vocabulary",
                "%s tokens, %s, %s"
                    .formatted(
                        Quantities.count(vocabulary.size()),
                        vocabulary.uncased() ? "uncased" : "cased",
                        origin(vocabulary, request)))
            .row("training", side(card.training()))
            .row("held out", side(card.heldOut()))
            .row(
                "unigrams",
                "%s nats a token, what guessing by frequency alone comes to"
                    .formatted(Quantities.fixed(card.unigramEntropy(), 3)));
    if (documents.cut()) {
      answer.row("note", "there was one document only; it was cut in two to hold some of it out");
    }
    for (Cleaning step : card.cleaning()) {
      answer.row(
          "cleaning", PreviewReport.told(step.description(), step.changed(), step.dropped()));
    }
    for (Finding finding : card.findings()) {
      answer.row(finding.skipped() ? "skipped" : "repaired", told(finding));
    }
    answer.to(console, json);
  }

  private static String origin(VocabularyInfo vocabulary, CorpusRequest request) {
    return switch (request.vocabulary()) {
      case VocabularyChoice.Load(Path file, boolean _) -> "as given in " + file;
      case VocabularyChoice.Train(int asked, boolean _) ->
          vocabulary.size() < asked
              ? "trained on this text, which has no more than these"
              : "trained on this text";
    };
  }

  private static String documents(Documents documents) {
    StringBuilder text = new StringBuilder(Quantities.count(documents.read())).append(" documents");
    if (documents.duplicates() > 0) {
      text.append("; ")
          .append(Quantities.count(documents.duplicates()))
          .append(" exact duplicates dropped");
    }
    if (documents.withoutText() > 0) {
      text.append("; ")
          .append(Quantities.count(documents.withoutText()))
          .append(" without text dropped");
    }
    return text.toString();
  }

  private static String side(Side side) {
    return "%s documents, %s sentences, %s words, %s tokens in %s sequences"
        .formatted(
            Quantities.count(side.documents()),
            Quantities.compact(side.sentences()),
            Quantities.compact(side.words()),
            Quantities.compact(side.tokens()),
            Quantities.count(side.sequences()));
  }

  private static String told(Finding finding) {
    StringBuilder text =
        new StringBuilder(Quantities.count(finding.count()))
            .append(' ')
            .append(finding.description());
    // Of what is met everywhere, one place says as much as three.
    int most = finding.count() < MANY ? SHOWN_EXAMPLES : 1;
    int shown = Math.min(most, finding.examples().size());
    if (shown > 0) {
      text.append(": ").append(String.join(", ", finding.examples().subList(0, shown)));
    }
    if (finding.count() > shown) {
      text.append(", ...");
    }
    return text.toString();
  }
}
