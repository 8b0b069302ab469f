package daybench.engine.cli;

import daybench.engine.cli.terminal.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybench export}. */
@Command(
    name = "export",
    description = {
      "Writes a model for other programs, reads it back and compares what it predicts.",
      "",
      "huggingface is a folder that Transformers loads without custom code: weights as safetensors,"
          + " configuration, tokenizer and a model card. torchscript is one file that plain libtorch"
          + " loads."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daybench export run/ --out model/",
      "  daybench export run/ --checkpoint best --out model/ --force",
      "  daybench export run/ --format torchscript --out model.pt",
      "",
      "Then, in Python: AutoModelForMaskedLM.from_pretrained(\"model/\")"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;
  @Mixin HelpOption help = new HelpOption();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ModelParameter model = new ModelParameter();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER|FILE",
      description = "Where it is put: a folder for huggingface, a file for torchscript.")
  private Path out = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "KIND",
      defaultValue = "huggingface",
      description = "huggingface or torchscript. Default: ${DEFAULT-VALUE}.")
  private ExportFormat format = ExportFormat.HUGGINGFACE;

  @Option(names = "--force", description = "Replace an export that is there already.")
  private boolean force;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Interrupts interrupts = Interrupts.handle(() -> {})) {
      new ExportJob(console, output.json()).export(model.place(), out, format, force, interrupts);
    }
    return ExitCodes.DONE;
  }
}
