package daybench.datasets.glue;

import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with GLUE's official files, each task in a folder of its own. */
public final class GlueFolder {
  private final Path path;
  private final Map<GlueTask, Path> folders;

  private GlueFolder(Path path, Map<GlueTask, Path> folders) {
    this.path = path;
    this.folders = folders;
  }

  /**
   * Finds the tasks of a folder.
   *
   * @throws UserException where it has none
   */
  public static GlueFolder open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new UserException(
          "There is no folder %s; give the folder that holds CoLA, SST-2, MRPC and so on."
              .formatted(path));
    }
    Map<GlueTask, Path> folders = new EnumMap<>(GlueTask.class);
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : entries.filter(Files::isDirectory).sorted().toList()) {
        GlueTask.named(String.valueOf(entry.getFileName()))
            .ifPresent(task -> folders.putIfAbsent(task, entry));
      }
    }
    if (folders.isEmpty()) {
      throw new UserException(
          "%s has none of GLUE's folders (CoLA, SST-2, MRPC, STS-B, QQP, MNLI, QNLI, RTE, WNLI); give the folder that holds them."
              .formatted(path));
    }
    return new GlueFolder(path, folders);
  }

  public Path path() {
    return path;
  }

  /** The tasks that it has, in GLUE's order. */
  public List<GlueTask> tasks() {
    return List.copyOf(folders.keySet());
  }

  /** The tasks that it has and that can be trained. */
  public List<GlueTask> trainable() {
    return folders.keySet().stream().filter(task -> task != GlueTask.AX).toList();
  }

  /** The parts that it has of a task. */
  public List<String> parts(GlueTask task) throws IOException {
    List<String> parts = new ArrayList<>();
    for (String part : task.parts()) {
      if (Files.isRegularFile(file(task, part))) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  /**
   * What a task is trained on and compared on. Of MNLI's two development parts the mismatched one
   * may be missing.
   *
   * @throws UserException naming a file that is missing, or a row that is not understood
   */
  public TaskData data(GlueTask task) throws IOException {
    List<ExampleSet> development = new ArrayList<>();
    for (String part : task.developmentParts()) {
      if (development.isEmpty() || Files.isRegularFile(file(task, part))) {
        development.add(read(task, part));
      }
    }
    return new TaskData(task.task(), read(task, GlueTask.TRAINING), development);
  }

  /**
   * The examples of a part.
   *
   * @throws UserException naming a file that is missing, or a row that is not understood
   */
  public ExampleSet read(GlueTask task, String part) throws IOException {
    Path file = file(task, part);
    if (!Files.isRegularFile(file)) {
      throw new UserException(
          "There is no file %s; %s has %s."
              .formatted(
                  file,
                  task.title(),
                  String.join(", ", task.parts().stream().map(GlueTask::fileName).toList())));
    }
    boolean labelled = !task.testParts().contains(part);
    return ExampleReader.read(
        part,
        file,
        TableFormat.TSV,
        task.header(labelled),
        task.columns(labelled),
        task.task().target(),
        task.mayBeShort(labelled));
  }

  private Path file(GlueTask task, String part) {
    Path folder = folders.get(task);
    if (folder == null) {
      throw new UserException("%s has no folder %s.".formatted(path, task.title()));
    }
    return folder.resolve(GlueTask.fileName(part));
  }
}
