package daybench.engine.cli.options;

import daybench.datasets.corpus.CorpusRequest;
import daybench.datasets.packing.Packing;
import picocli.CommandLine.Option;

/** How sequences are made, and which documents are held out. */
public final class PackingOptions {
  private static final int DEFAULT_LENGTH = 128;

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "Tokens of a sequence, [CLS] and [SEP] included. Default: 128.")
  private int length = DEFAULT_LENGTH;

  @Option(
      names = "--packing",
      paramLabel = "HOW",
      description =
          "full: sentences of consecutive documents, nothing wasted; document: the paper's, never"
              + " across documents. Default: full.")
  private Packing packing = Packing.FULL;

  @Option(
      names = "--held-out",
      paramLabel = "SHARE",
      description =
          "Share of the documents kept for validation, at least one: 0.005 or 0.5%%. Default:"
              + " 0.5%%.")
  private Fraction heldOut = new Fraction(CorpusRequest.DEFAULT_HELD_OUT_SHARE);

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of what is held out and of the paper's packing. Default: 1.")
  private long seed = 1;

  public int length() {
    return length;
  }

  public Packing packing() {
    return packing;
  }

  public double heldOutShare() {
    return heldOut.value();
  }

  public long seed() {
    return seed;
  }
}
