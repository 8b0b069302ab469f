package daybench.controllers.evaluation;

import daybench.datasets.UserException;
import daybench.engine.evaluation.OwnTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a model is trained on, as it is chosen in the window. */
sealed interface LearnedTasks {
  /** The names of the tasks. */
  List<String> names();

  /** The options of the command line. */
  List<String> arguments();

  /**
   * Tasks of GLUE.
   *
   * @param folder of its files
   * @param names in GLUE's order, at least one
   */
  record Glue(Path folder, List<String> names) implements LearnedTasks {
    public Glue {
      names = List.copyOf(names);
      if (names.isEmpty()) {
        throw new UserException("Choose at least one task.");
      }
    }

    @Override
    public List<String> arguments() {
      return List.of("--glue", folder.toString(), "--tasks", String.join(",", names));
    }
  }

  /** A task of one's own. */
  record Own(OwnTask task) implements LearnedTasks {
    @Override
    public List<String> names() {
      return List.of(task.name());
    }

    @Override
    public List<String> arguments() {
      List<String> arguments =
          new ArrayList<>(List.of("--train", task.training(), "--task", task.name()));
      if (task.development() != null) {
        arguments.addAll(List.of("--dev", task.development()));
      }
      arguments.addAll(List.of("--text", task.text()));
      if (task.secondText() != null) {
        arguments.addAll(List.of("--second-text", task.secondText()));
      }
      arguments.addAll(List.of("--label", task.label()));
      if (task.regression()) {
        arguments.add("--regression");
      }
      return List.copyOf(arguments);
    }
  }
}
