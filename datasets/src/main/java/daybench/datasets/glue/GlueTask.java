package daybench.datasets.glue;

import daybench.datasets.metrics.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tasks of GLUE as their official files have them. */
@SuppressWarnings("ImmutableEnumChecker") // of records that copy their lists
public enum GlueTask {
  COLA(
      "CoLA",
      new Columns("sentence", null, "label", null),
      classes("0=unacceptable", "1=acceptable"),
      Metric.MATTHEWS,
      Metric.ACCURACY),
  SST_2(
      "SST-2",
      new Columns("sentence", null, "label", null),
      classes("0=negative", "1=positive"),
      Metric.ACCURACY),
  MRPC(
      "MRPC",
      new Columns("#1 String", "#2 String", "Quality", null),
      classes("0=not_equivalent", "1=equivalent"),
      Metric.F1,
      Metric.ACCURACY),
  STS_B(
      "STS-B",
      new Columns("sentence1", "sentence2", "score", "index"),
      new Target.Score(0, 5),
      Metric.SPEARMAN,
      Metric.PEARSON),
  QQP(
      "QQP",
      new Columns("question1", "question2", "is_duplicate", "id"),
      classes("0=not_duplicate", "1=duplicate"),
      Metric.F1,
      Metric.ACCURACY),
  MNLI(
      "MNLI",
      new Columns("sentence1", "sentence2", "gold_label", "index"),
      classes("entailment", "neutral", "contradiction"),
      Metric.ACCURACY),
  QNLI(
      "QNLI",
      new Columns("question", "sentence", "label", "index"),
      classes("entailment", "not_entailment"),
      Metric.ACCURACY),
  RTE(
      "RTE",
      new Columns("sentence1", "sentence2", "label", "index"),
      classes("entailment", "not_entailment"),
      Metric.ACCURACY),
  WNLI(
      "WNLI",
      new Columns("sentence1", "sentence2", "label", "index"),
      classes("0=not_entailment", "1=entailment"),
      Metric.ACCURACY),
  /** The diagnostic set: no training of its own, predicted by a model of {@link #MNLI}. */
  AX(
      "AX",
      new Columns("sentence1", "sentence2", null, "index"),
      classes("entailment", "neutral", "contradiction"),
      Metric.MATTHEWS);

  /** The columns of CoLA's labelled files, which do not name them. */
  private static final List<String> COLA_HEADER =
      List.of("source", "label", "author_label", "sentence");

  /** The part that a model is trained on. */
  public static final String TRAINING = "train";

  private final String title;
  private final Columns columns;
  private final Task task;

  GlueTask(String title, Columns columns, Target target, Metric... metrics) {
    this.title = title;
    this.columns = columns;
    this.task = new Task(title, columns.second() != null, target, List.of(metrics));
  }

  private static Target classes(String... labels) {
    return new Target.Classes(
        Stream.of(labels)
            .map(label -> label.split("=", 2))
            .map(parts -> new ClassLabel(parts[0], parts[parts.length - 1]))
            .toList());
  }

  /** Its official name, which is that of its folder. */
  public String title() {
    return title;
  }

  public Task task() {
    return task;
  }

  /** The task of this name, however it is written: {@code SST-2}, {@code sst2}. */
  public static Optional<GlueTask> named(String name) {
    return Arrays.stream(values()).filter(task -> plain(task.title).equals(plain(name))).findAny();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /** The parts that a model is compared on; the first decides. */
  public List<String> developmentParts() {
    return switch (this) {
      case MNLI -> List.of("dev_matched", "dev_mismatched");
      case AX -> List.of();
      default -> List.of("dev");
    };
  }

  /** The parts without answers, which the server of GLUE scores. */
  public List<String> testParts() {
    return switch (this) {
      case MNLI -> List.of("test_matched", "test_mismatched");
      case AX -> List.of("AX");
      default -> List.of("test");
    };
  }

  /** The name of the official file of a part. */
  public static String fileName(String part) {
    return part + ".tsv";
  }

  /** All parts that its official files have. */
  public List<String> parts() {
    Stream<String> training = this == AX ? Stream.empty() : Stream.of(TRAINING);
    return Stream.of(training, developmentParts().stream(), testParts().stream())
        .flatMap(parts -> parts)
        .toList();
  }

  /** The name without ending of the file that the server takes for a test part. */
  public String submissionName(String testPart) {
    return switch (testPart) {
      case "test_matched" -> "MNLI-m";
      case "test_mismatched" -> "MNLI-mm";
      default -> title;
    };
  }

  /** Whether the average of GLUE without WNLI counts it, as Devlin et al. (2019) have it. */
  public boolean countsWithoutWnli() {
    return this != WNLI && this != AX;
  }

  /** The header of a labelled part where the file has none; else empty. */
  List<String> header(boolean labelled) {
    return this == COLA && labelled ? COLA_HEADER : List.of();
  }

  Columns columns(boolean labelled) {
    return labelled
        ? columns
        : new Columns(columns.first(), columns.second(), null, testIndex(columns.index()));
  }

  private static String testIndex(@Nullable String index) {
    return index == null ? "index" : index;
  }

  /** Whether the official file has rows that lack columns. */
  boolean mayBeShort(boolean labelled) {
    return this == QQP && labelled;
  }
}
