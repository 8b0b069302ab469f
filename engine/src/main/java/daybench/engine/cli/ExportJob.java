package daybench.engine.cli;

import daybench.datasets.CancelSignal;
import daybench.datasets.UserException;
import daybench.datasets.glue.ClassLabel;
import daybench.datasets.glue.Target;
import daybench.engine.checkpoint.CheckpointReader;
import daybench.engine.cli.terminal.Answer;
import daybench.engine.cli.terminal.Console;
import daybench.engine.cli.terminal.ProgressPrinter;
import daybench.engine.cli.terminal.ProgressStyle;
import daybench.engine.cli.terminal.Quantities;
import daybench.engine.export.CardFact;
import daybench.engine.export.ExportResult;
import daybench.engine.export.HuggingFaceClassifier;
import daybench.engine.export.HuggingFaceExport;
import daybench.engine.export.HuggingFaceFolder;
import daybench.engine.export.TorchScriptExport;
import daybench.engine.export.TrainingFacts;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.TrainedClassifier;
import daybench.engine.inference.ModelReader;
import daybench.engine.weights.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Exports a model and says what came of it. */
final class ExportJob {
  private final Console console;
  private final boolean json;

  ExportJob(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /**
   * Exports with progress.
   *
   * @param place a run folder, a checkpoint or a Hugging Face folder
   */
  void export(Path place, Path out, ExportFormat format, boolean force, CancelSignal cancel)
      throws IOException {
    if (ClassifierFolder.is(place)) {
      exportClassifier(place, out, format, force);
      return;
    }
    Optional<CheckpointReader> checkpoint = ModelReader.checkpoint(place, new Warnings(console));
    TrainedModel model =
        checkpoint.isPresent() ? ModelReader.read(checkpoint.get()) : HuggingFaceFolder.read(place);
    List<CardFact> facts = checkpoint.map(one -> TrainingFacts.of(one.info())).orElse(List.of());
    ExportResult result;
    try (ProgressPrinter progress =
        new ProgressPrinter(ProgressStyle.of(console, json), System::nanoTime)) {
      result =
          switch (format) {
            case HUGGINGFACE ->
                new HuggingFaceExport(model, progress, cancel).write(out, title(out), facts, force);
            case TORCHSCRIPT -> new TorchScriptExport(model, progress, cancel).write(out, force);
          };
    }
    tell(result, format, checkpoint);
  }

  private void exportClassifier(Path place, Path out, ExportFormat format, boolean force)
      throws IOException {
    if (format != ExportFormat.HUGGINGFACE) {
      throw new UserException(
          "%s is a classifier, which is exported for Hugging Face Transformers only."
              .formatted(place));
    }
    TrainedClassifier classifier = ClassifierFolder.read(place);
    List<String> labels =
        switch (classifier.task().target()) {
          case Target.Classes classes -> classes.labels().stream().map(ClassLabel::name).toList();
          case Target.Score _ -> List.of("score");
        };
    new HuggingFaceClassifier(
            classifier.settings(),
            classifier.values(),
            classifier.vocabulary(),
            classifier.uncased(),
            classifier.segments(),
            classifier.maximumLength(),
            labels)
        .write(out, force);
    new Answer("export")
        .put("target", out.toString())
        .put("format", format.name())
        .put("labels", labels)
        .line("Exported the classifier to %s.".formatted(out))
        .row("labels", String.join(", ", labels))
        .to(console, json);
  }

  private void tell(
      ExportResult result, ExportFormat format, Optional<CheckpointReader> checkpoint) {
    Answer answer =
        new Answer("export")
            .put("target", result.target().toString())
            .put("format", format.name())
            .put("bytes", result.bytes())
            .put("greatestDifference", result.greatestDifference())
            .line(
                "Exported to %s (%s)."
                    .formatted(result.target(), Quantities.bytes(result.bytes())));
    checkpoint.ifPresent(
        one ->
            answer
                .put("checkpoint", one.folder().toString())
                .put("step", one.info().step())
                .row("from", one.folder().toString()));
    answer
        .row(
            "verified",
            String.format(
                Locale.ROOT,
                "read back; logits differ by at most %.1e",
                result.greatestDifference()))
        .to(console, json);
  }

  private static String title(Path out) {
    Path name = out.toAbsolutePath().normalize().getFileName();
    return name == null ? "Model" : name.toString();
  }
}
