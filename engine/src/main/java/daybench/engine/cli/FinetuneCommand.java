package daybench.engine.cli;

import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.files.EmptyFolder;
import daybench.datasets.glue.TaskData;
import daybench.datasets.metrics.Metric;
import daybench.engine.cli.options.FineTuneOptions;
import daybench.engine.cli.options.TaskOptions;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.ProgressPrinter;
import daybench.engine.cli.terminal.ProgressStyle;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.device.ComputeDevice;
import daybench.engine.evaluation.Analysis;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.Evaluation;
import daybench.engine.finetuning.FineTuneReport;
import daybench.engine.finetuning.FineTuneSettings;
import daybench.engine.finetuning.FineTuned;
import daybench.engine.finetuning.FineTuning;
import daybench.engine.finetuning.StartingPoint;
import daybench.engine.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench finetune}. */
@Command(
    name = "finetune",
    description = {
      "Trains a model as a classifier of texts or pairs, and says how good it is.",
      "",
      "The folder gets the classifier of the best epoch, for \"daybench classify\", its scores"
          + " (report.json) and what it gets wrong (analysis.json)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench finetune run/ --glue glue/ --task RTE --out rte/",
      "  daybench finetune run/ --glue glue/ --task SST-2 --rate 1e-4 --epochs 2 --out sst/",
      "  daybench finetune run/ --train mails.csv --dev more.csv --label kind --out mails/"
    })
final class FinetuneCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private StartOptions starts = new StartOptions();
  @Mixin private TaskOptions task = new TaskOptions();
  @Mixin private FineTuneOptions options = new FineTuneOptions();
  @Mixin private DeviceOption device = new DeviceOption();

  @Option(
      names = "--rate",
      paramLabel = "X",
      defaultValue = "3e-5",
      description = "Peak learning rate. Default: ${DEFAULT-VALUE}.")
  private double rate = 3e-5;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "32",
      description = "Examples a step. Default: ${DEFAULT-VALUE}.")
  private int batch = 32;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "3",
      description = "Passes over the training rows. Default: ${DEFAULT-VALUE}.")
  private int epochs = 3;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the head, the order and dropout. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the classifier is put; a new folder.")
  private Path out = Path.of("");

  FinetuneCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) && !EmptyFolder.is(out)) {
      throw new UserException("%s is not empty; choose a new folder.".formatted(out));
    }
    TaskData data = task.read();
    StartingPoint start = starts.read(console);
    FineTuneSettings settings =
        options
            .settings(start.model().trainedLength(), 1)
            .withLearningRate(rate)
            .withBatch(batch)
            .withEpochs(epochs)
            .withSeed(seed);
    FineTuning training =
        new FineTuning(start, data, settings, ComputeDevice.choose(device.preference()));
    FineTuned tuned = train(training, data.task().name());
    save(data, tuned);
    tell(tuned.report());
    new NextSteps(console, output.json())
        .say(
            "daybench classify %s 'A text.'%s"
                .formatted(out, data.task().pair() ? " 'Another.'" : ""));
    return ExitCodes.DONE;
  }

  private FineTuned train(FineTuning training, String name) {
    try (Interrupts interrupts = Interrupts.handle(() -> {});
        ProgressPrinter progress =
            new ProgressPrinter(ProgressStyle.of(console, output.json()), System::nanoTime)) {
      return training.run(new TrainingProgress(name, progress), interrupts);
    }
  }

  private void save(TaskData data, FineTuned tuned) throws IOException {
    ClassifierFolder.write(out, tuned.classifier());
    Analysis analysis =
        Analysis.of(data.task(), data.development().getFirst(), tuned.predictions().getFirst());
    AtomicFiles.write(out.resolve("report.json"), Json.indented(tuned.report()));
    AtomicFiles.write(out.resolve("analysis.json"), Json.indented(analysis));
  }

  private void tell(FineTuneReport report) {
    Evaluation best = report.bestEvaluation();
    Answer answer =
        new Answer("finetune")
            .put("folder", out.toString())
            .put("report", Json.tree(report))
            .line("Trained %s to %s.".formatted(report.task(), out));
    for (Evaluation evaluation : report.evaluations()) {
      answer.row(
          (evaluation.equals(best) ? "* " : "  ") + "epoch " + evaluation.epoch(),
          "loss %s, %s"
              .formatted(Quantities.fixed(evaluation.trainingLoss(), 4), scores(evaluation)));
    }
    report.truncated().entrySet().stream()
        .filter(part -> part.getValue() > 0)
        .forEach(
            part ->
                answer.row(
                    "truncated",
                    "%s examples of %s"
                        .formatted(Quantities.count(part.getValue()), part.getKey())));
    answer
        .row(
            "speed",
            "%s examples/s, %s tokens/s, %s s in all"
                .formatted(
                    Quantities.fixed(report.examplesPerSecond(), 1),
                    Quantities.compact(Math.round(report.tokensPerSecond())),
                    Quantities.fixed(report.seconds(), 1)))
        .to(console, output.json());
  }

  private static String scores(Evaluation evaluation) {
    return evaluation.scores().entrySet().stream()
        .map(part -> part.getKey() + " " + scores(part.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String scores(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .map(
            one ->
                "%s %s"
                    .formatted(
                        Metric.valueOf(one.getKey()).title(),
                        Quantities.fixed(100 * one.getValue(), 1)))
        .collect(Collectors.joining(", "));
  }
}
