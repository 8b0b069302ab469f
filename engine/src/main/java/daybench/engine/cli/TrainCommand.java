package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.datasets.corpus.Corpus;
import daybench.engine.DaybenchVersion;
import daybench.engine.cli.options.RequestOptions;
import daybench.engine.cli.terminal.Console;
import daybench.engine.run.SentencesFile;
import daybench.engine.settings.RunRequest;
import daybench.engine.training.PretrainingJob;
import daybench.engine.training.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench train}. */
@Command(
    name = "train",
    customSynopsis = {
      "daybench train --corpus=FOLDER --run=FOLDER [--preset=NAME]",
      "               [--budget=TIME | --steps=N] [OPTIONS]"
    },
    description = {
      "Trains a masked language model on a corpus, for a budget of time or of steps.",
      "",
      "All that is made is in the run's folder; any other terminal can watch it, pause it or stop"
          + " it. Ctrl-C stops and saves; \"daybench resume\" goes on bit for bit."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench train --corpus corpus/ --run run/ --preset tiny --budget 10m",
      "  daybench train --corpus corpus/ --run run/ --budget 24h --preset large --micro-batch 64",
      "  daybench train --corpus corpus/ --run run/ --steps 500 --layers 2 --hidden 128 --heads 2",
      "  daybench train --corpus corpus/ --print-settings > settings.json",
      "  daybench train --corpus corpus/ --run run/ --settings settings.json",
      "  daybench train --corpus corpus/ --run further/ --from model/ --rate 2e-4 --budget 1h"
    })
final class TrainCommand implements Callable<Integer> {
  private final Console console;
  private final Logs logs;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FOLDER",
      description = "The prepared corpus.")
  private Path corpus = Path.of("");

  @Option(names = "--run", paramLabel = "FOLDER", description = "The run's folder; new or empty.")
  private @Nullable Path run;

  @Option(
      names = "--from",
      paramLabel = "MODEL",
      description =
          "Begin with the weights of a run, a checkpoint or a Hugging Face folder; the shape is"
              + " its, and the corpus must be of its vocabulary.")
  private @Nullable Path from;

  @Option(
      names = "--sentences",
      paramLabel = "FILE",
      description =
          "Sentences with a [MASK], one a line, that the run fills at every validation, so that one"
              + " can watch it learn.")
  private @Nullable Path sentences;

  @Mixin private DeviceOption device = new DeviceOption();

  @Option(
      names = "--print-settings",
      description = "Print all settings as JSON, and train nothing.")
  private boolean printSettings;

  @Mixin private RequestOptions settings = new RequestOptions();

  TrainCommand(Console console, Logs logs) {
    this.console = console;
    this.logs = logs;
  }

  @Override
  public Integer call() throws Exception {
    if (run == null && !printSettings) {
      throw new UserException("Say where the run is to be kept, by --run FOLDER.");
    }
    Path place = corpus.toAbsolutePath().normalize();
    @Nullable StartingModel start = null;
    RunRequest request;
    try (Corpus opened = Corpus.open(place)) {
      start = from == null ? null : StartingModel.read(from, opened, new Warnings(console));
      request =
          settings.request(
              name(),
              place,
              opened.vocabulary().size(),
              start == null ? null : start.settings(),
              DaybenchVersion.number());
    }
    if (run == null || printSettings) {
      console.out().print(request.toJson());
      return ExitCodes.DONE;
    }
    List<String> watched = sentences == null ? List.of() : new SentencesFile(sentences).require();
    PretrainingJob job =
        PretrainingJob.create(run, request, new Workplace(CorpusOfRun::open, device.preference()));
    if (sentences != null) {
      job.folder().sentences().write(watched);
    }
    if (start != null) {
      start.placeIn(job.folder(), request.model());
    }
    TrainingJob.Result result = new TrainingJob(console, output.json(), logs).train(job);
    new NextSteps(console, output.json()).afterTraining(job.folder().path(), result.state());
    return result.exitCode();
  }

  private String name() {
    Path name = run == null ? null : run.toAbsolutePath().normalize().getFileName();
    return name == null ? "run" : name.toString();
  }
}
