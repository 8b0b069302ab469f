package daybench.engine.evaluation;

import daybench.datasets.CancelSignal;
import daybench.datasets.ProgressListener;
import daybench.datasets.glue.Example;
import daybench.datasets.glue.TaskData;
import daybench.engine.export.HuggingFaceExport;
import daybench.engine.finetuning.MadeTasks;
import daybench.engine.weights.TrainedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A small folder of GLUE's layout with SST-2 and STS-B, and a small model. */
public final class MadeGlue {
  private MadeGlue() {}

  /** Writes the folder. */
  public static Path write(Path folder) throws IOException {
    TaskData animals = MadeTasks.animals(96, 32);
    sst(folder.resolve("SST-2/train.tsv"), animals.training().examples(), true);
    sst(folder.resolve("SST-2/dev.tsv"), animals.development().getFirst().examples(), true);
    sst(folder.resolve("SST-2/test.tsv"), animals.development().getFirst().examples(), false);
    TaskData dogs = MadeTasks.dogs(64, 24);
    sts(folder.resolve("STS-B/train.tsv"), dogs.training().examples(), true);
    sts(folder.resolve("STS-B/dev.tsv"), dogs.development().getFirst().examples(), true);
    sts(folder.resolve("STS-B/test.tsv"), dogs.development().getFirst().examples(), false);
    return folder;
  }

  /** Adds MNLI and RTE: an entailment where both texts speak of dogs. */
  public static void addEntailment(Path folder) throws IOException {
    TaskData dogs = MadeTasks.dogs(64, 24);
    List<Example> training = dogs.training().examples();
    List<Example> development = dogs.development().getFirst().examples();
    entailment(folder.resolve("MNLI/train.tsv"), training, "gold_label", "neutral");
    entailment(folder.resolve("MNLI/dev_matched.tsv"), development, "gold_label", "neutral");
    entailment(folder.resolve("MNLI/dev_mismatched.tsv"), training, "gold_label", "neutral");
    entailment(folder.resolve("RTE/train.tsv"), training, "label", "not_entailment");
    entailment(folder.resolve("RTE/dev.tsv"), development, "label", "not_entailment");
  }

  private static void entailment(Path file, List<Example> examples, String column, String otherwise)
      throws IOException {
    StringBuilder text = new StringBuilder("index\tsentence1\tsentence2\t" + column + "\n");
    for (Example example : examples) {
      text.append("%s\t%s\t%s\t".formatted(example.index(), example.first(), example.second()))
          .append(example.known() == 5 ? "entailment" : otherwise)
          .append('\n');
    }
    write(file, text);
  }

  /** Writes the model as a Hugging Face folder. */
  public static Path model(Path folder) throws IOException {
    new HuggingFaceExport(TrainedModels.preNorm(), ProgressListener.NONE, CancelSignal.NEVER)
        .write(folder, "small", List.of(), false);
    return folder;
  }

  private static void sst(Path file, List<Example> examples, boolean labelled) throws IOException {
    StringBuilder text = new StringBuilder(labelled ? "sentence\tlabel\n" : "index\tsentence\n");
    for (Example example : examples) {
      text.append(
          labelled
              ? "%s\t%d\n".formatted(example.first(), (int) example.known())
              : "%s\t%s\n".formatted(example.index(), example.first()));
    }
    write(file, text);
  }

  private static void sts(Path file, List<Example> examples, boolean labelled) throws IOException {
    StringBuilder text =
        new StringBuilder("index\tgenre\tsentence1\tsentence2" + (labelled ? "\tscore\n" : "\n"));
    for (Example example : examples) {
      text.append("%s\tmade\t%s\t%s".formatted(example.index(), example.first(), example.second()))
          .append(labelled ? String.format(Locale.ROOT, "\t%.3f\n", example.known()) : "\n");
    }
    write(file, text);
  }

  private static void write(Path file, CharSequence text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
