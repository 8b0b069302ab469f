package daybench.engine.finetuning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import daybench.datasets.UserException;
import daybench.datasets.files.AtomicFiles;
import daybench.datasets.glue.ClassLabel;
import daybench.datasets.glue.Target;
import daybench.datasets.glue.Task;
import daybench.datasets.metrics.Metric;
import daybench.datasets.wordpiece.Vocabulary;
import daybench.engine.json.Json;
import daybench.engine.model.ClassifierLayout;
import daybench.engine.model.ClassifierSettings;
import daybench.engine.model.Pooling;
import daybench.engine.settings.ModelSettings;
import daybench.engine.weights.WeightFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trained classifier as files: classifier.json, model.safetensors and vocab.txt. */
public final class ClassifierFolder {
  /** The file, written last, that makes a folder that of a classifier. */
  public static final String DESCRIPTION = "classifier.json";

  private static final String WEIGHTS = "model.safetensors";
  private static final String VOCABULARY = "vocab.txt";
  private static final int SCHEMA = 1;
  private static final long MOST_BYTES = 16 << 20;

  private ClassifierFolder() {}

  /** Whether a folder holds a classifier. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(DESCRIPTION));
  }

  /** Writes a classifier into a folder, which is made where there is none. */
  public static void write(Path folder, TrainedClassifier classifier) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(DESCRIPTION));
    WeightFile.write(
        folder.resolve(WEIGHTS),
        ClassifierLayout.of(classifier.settings()),
        classifier.values(),
        WeightFile.PYTORCH);
    AtomicFiles.write(folder.resolve(VOCABULARY), classifier.vocabulary().toBytes());
    ObjectNode json = Json.object();
    json.put("schema", SCHEMA);
    json.setAll(Json.tree(Description.of(classifier)));
    AtomicFiles.write(folder.resolve(DESCRIPTION), Json.indented(json));
  }

  /**
   * Reads a classifier.
   *
   * @throws UserException where the folder holds none, or it is damaged
   */
  public static TrainedClassifier read(Path folder) throws IOException {
    Path file = folder.resolve(DESCRIPTION);
    if (!Files.isRegularFile(file)) {
      throw new UserException(
          "%s holds no classifier: it has no %s; give a folder that \"daybench finetune\" made."
              .formatted(folder, DESCRIPTION));
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new UserException("%s is too large to be a classifier's.".formatted(file));
    }
    ObjectNode json = Json.parse(Files.readString(file), file.toString());
    if (json.path("schema").asInt(0) != SCHEMA) {
      throw new UserException(
          "%s has the schema %s, and this version of Daybench reads schema %d."
              .formatted(file, json.path("schema"), SCHEMA));
    }
    Description description = Json.convertLeniently(json, Description.class, file.toString());
    ClassifierSettings settings = description.settings();
    return new TrainedClassifier(
        description.task(),
        settings,
        WeightFile.read(folder.resolve(WEIGHTS), ClassifierLayout.of(settings)),
        Vocabulary.read(folder.resolve(VOCABULARY)),
        description.uncased(),
        description.segments(),
        description.maximumLength());
  }

  /**
   * The content of classifier.json.
   *
   * @param labels of a task of classes
   * @param low least score of a task of scores
   * @param high greatest
   */
  private record Description(
      String name,
      boolean pair,
      List<Metric> metrics,
      @Nullable List<ClassLabel> labels,
      @Nullable Double low,
      @Nullable Double high,
      Pooling pooling,
      boolean uncased,
      boolean segments,
      int maximumLength,
      ModelSettings model) {
    static Description of(TrainedClassifier classifier) {
      Task task = classifier.task();
      return new Description(
          task.name(),
          task.pair(),
          task.metrics(),
          task.target() instanceof Target.Classes classes ? classes.labels() : null,
          task.target() instanceof Target.Score score ? (Double) score.low() : null,
          task.target() instanceof Target.Score score ? (Double) score.high() : null,
          classifier.settings().pooling(),
          classifier.uncased(),
          classifier.segments(),
          classifier.maximumLength(),
          classifier.settings().encoder());
    }

    Task task() {
      return new Task(name, pair, target(), metrics);
    }

    private Target target() {
      if (labels != null) {
        return new Target.Classes(labels);
      }
      if (low == null || high == null) {
        throw new UserException("The classifier has neither labels nor a range of scores.");
      }
      return new Target.Score(low, high);
    }

    ClassifierSettings settings() {
      return new ClassifierSettings(model, pooling, target().outputs(), labels == null);
    }
  }
}
