package daybench.controllers.corpus;

import daybench.datasets.corpus.CorpusCard;
import daybench.datasets.inspection.CorpusInspection;
import daybench.datasets.inspection.SampleSequence;
import daybench.datasets.inspection.SideInspection;
import java.util.List;
import java.util.Locale;

/**
 * A prepared corpus as its page shows it.
 *
 * @param sources where its text comes from, one a line
 * @param findings what was skipped or repaired, in sentences
 * @param rows a table: a figure, and what it is of the training and of the held-out side
 * @param lengths how many training sequences are so long
 * @param samples sequences of the training side, masked
 */
public record CorpusSummary(
    String documents,
    String vocabulary,
    String packing,
    double unigramEntropy,
    List<String> sources,
    List<String> findings,
    List<Row> rows,
    List<Bin> lengths,
    double fillRatio,
    List<Sample> samples) {
  /** A figure of both sides. */
  public record Row(String figure, String training, String heldOut) {}

  /** Sequences of a length in tokens. */
  public record Bin(int from, int to, long sequences) {}

  /** A sequence. */
  public record Sample(long number, List<Chip> chips) {
    public Sample {
      chips = List.copyOf(chips);
    }
  }

  /** What masking does with a token. */
  public enum Mark {
    SPECIAL,
    CONTEXT,
    MASKED,
    REPLACED,
    KEPT
  }

  /**
   * A token.
   *
   * @param token what is written there
   * @param seen what the model sees
   */
  public record Chip(String token, String seen, Mark mark) {}

  public CorpusSummary {
    sources = List.copyOf(sources);
    findings = List.copyOf(findings);
    rows = List.copyOf(rows);
    lengths = List.copyOf(lengths);
    samples = List.copyOf(samples);
  }

  static CorpusSummary of(CorpusInspection found) {
    CorpusCard card = found.card();
    SideInspection training = found.training();
    SideInspection heldOut = found.heldOut();
    return new CorpusSummary(
        documents(card.documents()),
        "%,d tokens, %s, %s"
            .formatted(
                card.vocabulary().size(),
                card.vocabulary().uncased() ? "uncased" : "cased",
                card.vocabulary().trained() ? "trained on this text" : "loaded"),
        "%s, up to %d tokens"
            .formatted(
                switch (card.packing()) {
                  case FULL -> "Sentences of consecutive documents";
                  case DOCUMENT -> "Never across documents";
                },
                card.length()),
        card.unigramEntropy(),
        card.sources().stream().map(one -> one.kind() + "  " + one.location()).toList(),
        card.findings().stream()
            .map(one -> "%,d %s".formatted(one.count(), one.description()))
            .toList(),
        List.of(
            row("Documents", training.documents(), heldOut.documents()),
            row("Sentences", training.sentences(), heldOut.sentences()),
            row("Words", training.words(), heldOut.words()),
            row("Tokens", training.tokens(), heldOut.tokens()),
            row("Sequences", training.sequences(), heldOut.sequences()),
            row("Tokens a word", training.fertility(), heldOut.fertility(), "%.3f"),
            row(
                "Unknown tokens",
                100 * training.unknownShare(),
                100 * heldOut.unknownShare(),
                "%.3f %%")),
        training.lengths().stream()
            .map(bin -> new Bin(bin.from(), bin.to(), bin.sequences()))
            .toList(),
        training.fillRatio(),
        found.samples().stream().map(CorpusSummary::sample).toList());
  }

  private static String documents(CorpusCard.Documents documents) {
    StringBuilder text = new StringBuilder("%,d read".formatted(documents.read()));
    if (documents.duplicates() > 0) {
      text.append(", %,d exact duplicates dropped".formatted(documents.duplicates()));
    }
    if (documents.withoutText() > 0) {
      text.append(", %,d without text dropped".formatted(documents.withoutText()));
    }
    if (documents.cut()) {
      text.append("; one document only, cut in two to hold some of it out");
    }
    return text.toString();
  }

  private static Row row(String figure, long training, long heldOut) {
    return new Row(
        figure,
        String.format(Locale.ROOT, "%,d", training),
        String.format(Locale.ROOT, "%,d", heldOut));
  }

  private static Row row(String figure, double training, double heldOut, String format) {
    return new Row(
        figure,
        String.format(Locale.ROOT, format, training),
        String.format(Locale.ROOT, format, heldOut));
  }

  private static Sample sample(SampleSequence sequence) {
    return new Sample(
        sequence.index(),
        sequence.tokens().stream()
            .map(one -> new Chip(one.token(), one.seen(), Mark.valueOf(one.role().name())))
            .toList());
  }
}
