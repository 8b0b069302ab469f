package daybench.engine.cli;

import daybench.engine.DaybenchVersion;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.export.HuggingFaceImport;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daybench import}. */
@Command(
    name = "import",
    description = {
      "Takes a model over from a Hugging Face folder (BERT or Megatron-BERT, safetensors).",
      "",
      "Makes a checkpoint of it, for \"daybench fill\" and for \"daybench train --from\". Pickled"
          + " weights (.bin, .pt) are refused, since reading them runs what is in them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench import bert-base-uncased/ --out bert/",
      "  daybench corpus --wiki extracted/ --vocab bert/vocab.txt --out corpus/",
      "  daybench train --corpus corpus/ --from bert/ --run run/ --budget 2h"
    })
final class ImportCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "FOLDER", description = "The Hugging Face folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the checkpoint is put; a new folder.")
  private Path out = Path.of("");

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    TrainedModel model = new HuggingFaceImport(DaybenchVersion.number()).run(folder, out);
    ModelSettings settings = model.settings();
    new Answer("import")
        .put("folder", out.toString())
        .put("parameters", settings.parameterCount())
        .put("settings", settings)
        .line("Imported to %s.".formatted(out))
        .row(
            "model",
            "%s parameters: %d layers, hidden %d, %s-norm"
                .formatted(
                    Quantities.compact(settings.parameterCount()),
                    settings.layers(),
                    settings.hiddenSize(),
                    settings.normPlacement().name().toLowerCase(Locale.ROOT)))
        .row(
            "vocabulary",
            "%s tokens, %s"
                .formatted(
                    Quantities.count(model.vocabulary().size()),
                    model.uncased() ? "uncased" : "cased"))
        .to(console, output.json());
    new NextSteps(console, output.json())
        .say(
            "daybench fill %s 'A text with a [MASK].'".formatted(out),
            "daybench corpus --vocab %s/vocab.txt --text texts/ --out corpus/".formatted(out),
            "daybench train --corpus corpus/ --from %s --run run/ --budget 1h".formatted(out));
    return ExitCodes.DONE;
  }
}
