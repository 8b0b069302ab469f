package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.datasets.corpus.Corpus;
import daybench.engine.DaybenchVersion;
import daybench.engine.cli.options.RequestOptions;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.ProgressPrinter;
import daybench.engine.cli.terminal.ProgressStyle;
import daybench.engine.forecast.Measurement;
import daybench.engine.settings.RunRequest;
import daybench.engine.training.SpeedTrial;
import daybench.engine.training.TrainingData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench measure}. */
@Command(
    name = "measure",
    customSynopsis = {"daybench measure --corpus=FOLDER [--preset=NAME] [OPTIONS of train]"},
    description = {
      "Trains for some seconds, keeps nothing, and says how far the budget will get on this machine.",
      "",
      "Takes the options of \"daybench train\". Finds the largest micro-batch that fits and the one"
          + " that is fastest."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench measure --corpus corpus/ --preset base --budget 24h",
      "  daybench measure --corpus corpus/ --preset small --batch 256 --for 1m"
    })
final class MeasureCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FOLDER",
      description = "The prepared corpus.")
  private Path corpus = Path.of("");

  @Option(
      names = "--for",
      paramLabel = "TIME",
      defaultValue = "30s",
      description =
          "How long larger and larger micro-batches are tried, about. Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ofSeconds(30);

  @Mixin private DeviceOption device = new DeviceOption();
  @Mixin private RequestOptions settings = new RequestOptions();

  MeasureCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path place = corpus.toAbsolutePath().normalize();
    RunRequest request;
    try (Corpus opened = Corpus.open(place)) {
      request =
          settings.request(
              "measure", place, opened.vocabulary().size(), null, DaybenchVersion.number());
    }
    Measurement measured = measure(request);
    if (measured.largest().isEmpty()) {
      throw new UserException(
          "There is not memory enough for one sequence of this model; make the model smaller.");
    }
    new MeasureReport(request, measured).to(console, output.json());
    return ExitCodes.DONE;
  }

  private Measurement measure(RunRequest request) {
    try (Interrupts interrupts = Interrupts.handle(() -> {});
        TrainingData data = CorpusOfRun.open(request);
        ProgressPrinter progress =
            new ProgressPrinter(ProgressStyle.of(console, output.json()), System::nanoTime)) {
      return new SpeedTrial(request, data, device.preference())
          .measure(patience.toMillis() / 1000.0, progress, interrupts);
    }
  }
}
