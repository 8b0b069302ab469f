package daybench.controllers.inspect;

import daybench.controllers.checkpoints.CheckpointItem;
import daybench.controllers.checkpoints.CheckpointScan;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.UserException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the models of a workspace: the checkpoints of its runs, and what was exported. */
public final class ModelCatalog {
  private final Workspace workspace;

  public ModelCatalog(Workspace workspace) {
    this.workspace = workspace;
  }

  /** All of them: of each run the newest checkpoint first. What cannot be read is left out. */
  public List<ModelChoice> read() throws IOException {
    List<ModelChoice> choices = new ArrayList<>();
    for (Path run : folders(workspace.runs())) {
      choices.addAll(of(run));
    }
    choices.addAll(of(workspace.demo().resolve("run")));
    for (Path model : folders(workspace.models())) {
      if (isModel(model)) {
        choices.add(new ModelChoice(model, "", name(model), "model"));
      }
    }
    return List.copyOf(choices);
  }

  /**
   * The models in a folder: the checkpoints of a run, or the one that it is; none where it has none
   * that can be read.
   */
  public List<ModelChoice> of(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve("run.json"))) {
      return isModel(folder)
          ? List.of(new ModelChoice(folder, "", name(folder), "model"))
          : List.of();
    }
    try {
      String group = folder.equals(workspace.demo().resolve("run")) ? "demo" : name(folder);
      return CheckpointScan.of(folder).stream()
          .filter(CheckpointItem::readable)
          .map(item -> choice(group, item))
          .toList();
    } catch (UserException | NoSuchFileException e) {
      return List.of();
    }
  }

  private static ModelChoice choice(String group, CheckpointItem item) {
    String label =
        Double.isNaN(item.budgetFraction())
            ? item.name()
            : String.format(Locale.ROOT, "%.0f %% of budget", 100 * item.budgetFraction());
    String step = String.format(Locale.ROOT, "step %,d", item.step());
    String detail =
        Double.isNaN(item.heldOutLoss())
            ? step
            : step + String.format(Locale.ROOT, ", loss %.3f", item.heldOutLoss());
    return new ModelChoice(item.folder(), group, label, detail);
  }

  private static boolean isModel(Path folder) {
    return Files.isRegularFile(folder.resolve("manifest.json"))
        || (Files.isRegularFile(folder.resolve("config.json"))
            && Files.isRegularFile(folder.resolve("model.safetensors")));
  }

  private static List<Path> folders(Path parent) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, Files::isDirectory)) {
      entries.forEach(found::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
