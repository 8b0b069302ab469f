package daybench.engine.cli;

import daybench.datasets.glue.ClassLabel;
import daybench.datasets.glue.Target;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Fitting;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.device.ComputeDevice;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.TextClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybench classify}. */
@Command(
    name = "classify",
    description = "Says what a classifier makes of a text or a pair of texts.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench classify sst/ 'A quiet, moving film.'",
      "  daybench classify rte/ 'It rained all day.' 'The streets are wet.'"
    })
final class ClassifyCommand implements Callable<Integer> {
  private static final int BAR_CELLS = 20;
  private static final int LABEL_CELLS = 20;

  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DeviceOption device = new DeviceOption();

  @Parameters(
      index = "0",
      paramLabel = "CLASSIFIER",
      description = "The folder of a classifier that finetune or glue made.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "TEXT", description = "The text, in quotes.")
  private String text = "";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "SECOND",
      description = "The second text of a pair.")
  private @Nullable String second;

  ClassifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ComputeDevice computes = ComputeDevice.choose(device.preference());
    try (TextClassifier classifier = new TextClassifier(ClassifierFolder.read(folder), computes)) {
      double[] said = classifier.classify(text, second);
      Answer answer =
          new Answer("classify").put("task", classifier.task().name()).put("text", text);
      answer.put("second", second).put("outputs", classifier.outputs(text, second));
      switch (classifier.task().target()) {
        case Target.Score _ ->
            answer.put("score", said[0]).line("  " + Quantities.fixed(said[0], 3));
        case Target.Classes classes -> draw(classes.labels(), said, answer);
      }
      answer.to(console, output.json());
    }
    return ExitCodes.DONE;
  }

  private void draw(List<ClassLabel> labels, double[] probabilities, Answer answer) {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      String name = labels.get(i).name();
      byName.put(name, probabilities[i]);
      answer.line(
          "  %s %s  %s"
              .formatted(
                  Fitting.fit(name, LABEL_CELLS),
                  String.format(Locale.ROOT, "%5.1f %%", 100 * probabilities[i]),
                  console.terminal().glyphs().bar(probabilities[i], BAR_CELLS)));
    }
    answer.put("probabilities", byName);
  }
}
