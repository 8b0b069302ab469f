package daybench.engine.evaluation;

import daybench.datasets.CancelSignal;
import daybench.datasets.Progress;
import daybench.datasets.ProgressListener;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.glue.ExampleSet;
import daybench.datasets.glue.GlueFolder;
import daybench.datasets.glue.GlueTask;
import daybench.datasets.glue.Target;
import daybench.engine.device.ComputeDevice;
import daybench.engine.finetuning.ClassifierFolder;
import daybench.engine.finetuning.Predictions;
import daybench.engine.finetuning.TextClassifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Predictions for the test parts in the form that the server of GLUE takes: a zip with a file for
 * each part, its header {@code index} and {@code prediction}, classes as the files write them.
 *
 * @param rows of each file, by its name
 * @param missing files that the server wants, too, with the reason why each is not there
 */
public record Submission(Map<String, Integer> rows, Map<String, String> missing) {
  /** Rows of the official test parts. */
  private static final Map<String, Integer> OFFICIAL =
      Map.ofEntries(
          Map.entry("CoLA", 1063),
          Map.entry("SST-2", 1821),
          Map.entry("MRPC", 1725),
          Map.entry("STS-B", 1379),
          Map.entry("QQP", 390_965),
          Map.entry("MNLI-m", 9796),
          Map.entry("MNLI-mm", 9847),
          Map.entry("QNLI", 5463),
          Map.entry("RTE", 3000),
          Map.entry("WNLI", 146),
          Map.entry("AX", 1104));

  public Submission {
    rows = new LinkedHashMap<>(rows);
    missing = new LinkedHashMap<>(missing);
  }

  /** How many rows the server expects in a file. */
  public static int officialRows(String file) {
    return OFFICIAL.getOrDefault(file, 0);
  }

  /**
   * Predicts with the best classifiers of an evaluation and writes the zip.
   *
   * @param zip replaced where it is there
   * @param progress told of the examples of each file
   * @throws UserException where there is nothing to submit
   */
  public static Submission write(
      EvaluationFolder folder,
      Path zip,
      ComputeDevice device,
      ProgressListener progress,
      CancelSignal cancel)
      throws IOException {
    if (folder.request().own() != null) {
      throw new UserException(
          "%s is of a task of one's own, which GLUE's server does not know."
              .formatted(folder.path()));
    }
    GlueFolder glue = GlueFolder.open(Path.of(folder.request().data()));
    Map<String, Integer> rows = new LinkedHashMap<>();
    Map<String, String> missing = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    for (GlueTask task : GlueTask.values()) {
      Path best = folder.best((task == GlueTask.AX ? GlueTask.MNLI : task).title());
      for (String part : task.testParts()) {
        cancel.throwIfCancelled();
        String name = task.submissionName(part);
        if (!glue.tasks().contains(task) || !glue.parts(task).contains(part)) {
          missing.put(name, "the data have no test file of it");
        } else if (!ClassifierFolder.is(best)) {
          missing.put(name, "the evaluation has no classifier for it");
        } else {
          ExampleSet set = glue.read(task, part);
          try (TextClassifier classifier =
              new TextClassifier(ClassifierFolder.read(best), device)) {
            IntConsumer told =
                done -> progress.update(new Progress(name, done, set.size(), "examples"));
            files.put(name, content(set, classifier, told, cancel));
          }
          rows.put(name, set.size());
        }
      }
    }
    if (files.isEmpty()) {
      throw new UserException(
          "There is nothing to submit: no task of %s has both a classifier and a test file."
              .formatted(folder.path()));
    }
    AtomicFiles.write(zip, zipped(files));
    return new Submission(rows, missing);
  }

  private static String content(
      ExampleSet set, TextClassifier classifier, IntConsumer told, CancelSignal cancel) {
    Predictions predictions = classifier.predict(set, told, cancel);
    double[] values = predictions.values();
    if (values.length != set.size()) {
      throw new IllegalStateException(
          values.length + " predictions for " + set.size() + " rows of " + set.source());
    }
    StringBuilder text = new StringBuilder("index\tprediction\n");
    for (int i = 0; i < values.length; i++) {
      text.append(set.examples().get(i).index())
          .append('\t')
          .append(written(classifier.task().target(), values[i]))
          .append('\n');
    }
    return text.toString();
  }

  private static String written(Target target, double value) {
    return switch (target) {
      case Target.Classes classes -> classes.labels().get((int) value).written();
      case Target.Score score ->
          String.format(Locale.ROOT, "%.3f", Math.clamp(value, score.low(), score.high()));
    };
  }

  private static byte[] zipped(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream entries = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey() + ".tsv"));
        entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Files whose rows are not as many as the server expects. */
  public List<String> unofficial() {
    List<String> names = new ArrayList<>();
    rows.forEach(
        (name, count) -> {
          if (count != officialRows(name)) {
            names.add(name);
          }
        });
    return List.copyOf(names);
  }
}
