package daybench.engine.cli;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.corpus.Corpus;
import daybench.datasets.inspection.CorpusInspection;
import daybench.datasets.inspection.CorpusInspector;
import daybench.datasets.inspection.InspectionSettings;
import daybench.datasets.masking.MaskingSettings;
import daybench.engine.cli.corpus.InspectionReport;
import daybench.engine.cli.options.Fraction;
import daybench.engine.cli.terminal.Console;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daybench corpus inspect}. */
@Command(
    name = "inspect",
    description = {
      "Says what is in a prepared corpus: how much, how long the sequences are and how full, how"
          + " the vocabulary fits the text, and some sequences as a run sees them, without and"
          + " with masks."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench corpus inspect corpus/",
      "  daybench corpus inspect corpus/ --samples 10 --masking-rate 0.4 --whole-word",
      "  daybench corpus inspect corpus/ --json"
    })
final class InspectCorpusCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "CORPUS", description = "The folder of a prepared corpus.")
  private Path folder = Path.of("");

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many of the most frequent tokens are shown. Default: 20.")
  private int top = InspectionSettings.DEFAULT.topTokens();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "How many sequences are shown. Default: 3.")
  private int samples = InspectionSettings.DEFAULT.samples();

  @Option(
      names = "--masking-rate",
      paramLabel = "SHARE",
      description = "Share of the tokens to be predicted: 0.15 or 15%%. Default: 15%%.")
  private Fraction rate = new Fraction(InspectionSettings.DEFAULT.masking().rate());

  @Option(names = "--whole-word", description = "Choose all pieces of a word together.")
  private boolean wholeWord;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the masks; that of a run shows that run's. Default: 1.")
  private long seed = InspectionSettings.DEFAULT.masking().seed();

  @Option(
      names = "--epoch",
      paramLabel = "N",
      description = "The epoch of the masks, from 0. Default: 0.")
  private long epoch;

  InspectCorpusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!(rate.value() > 0 && rate.value() < 1)) {
      throw new UserException(
          "The masking rate is %s; choose one between 0 and 1.".formatted(rate.value()));
    }
    InspectionSettings settings =
        new InspectionSettings(
            top, samples, seed, new MaskingSettings(rate.value(), wholeWord, 0, seed), epoch);
    try (Corpus corpus = Corpus.open(folder)) {
      CorpusInspection inspection =
          new CorpusInspector(settings).inspect(corpus, ProgressListener.NONE, CancelSignal.NEVER);
      new InspectionReport(inspection, console.terminal().glyphs())
          .answer()
          .to(console, output.json());
    }
    return ExitCodes.DONE;
  }
}
