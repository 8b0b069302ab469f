package daybench.controllers.evaluation;

import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.DeviceChoice;
import daybench.datasets.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An evaluation as it is chosen in the window.
 *
 * @param model the folder of the checkpoint or model
 * @param overBudget whether all of its run's budget is scored instead
 * @param tasks what is learned
 * @param trainingRows at most so many of each task; 0 for all
 * @param atOnce runs made at a time
 */
record EvaluationDraft(
    Path model,
    boolean overBudget,
    LearnedTasks tasks,
    GridDraft grid,
    boolean meanPooling,
    boolean mnliFirst,
    boolean random,
    int trainingRows,
    int atOnce,
    AppSettings machine) {
  private static final int CHECKPOINTS = 4;
  private static final int MOST_AT_ONCE = 64;

  EvaluationDraft {
    if (mnliFirst && !tasks.names().contains("MNLI")) {
      throw new UserException("To begin with MNLI, choose MNLI among the tasks.");
    }
    if (trainingRows < 0) {
      throw new UserException("Training rows cannot be fewer than 0; 0 takes all.");
    }
    if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
      throw new UserException("Make 1 to %d runs at a time.".formatted(MOST_AT_ONCE));
    }
  }

  /** The run that a checkpoint is of; empty where it is none of a run. */
  static Optional<Path> run(Path checkpoint) {
    Path parent = checkpoint.toAbsolutePath().normalize().getParent();
    if (parent == null || !parent.endsWith("checkpoints") || parent.getParent() == null) {
      return Optional.empty();
    }
    return Optional.of(parent.getParent())
        .filter(run -> Files.isRegularFile(run.resolve("run.json")));
  }

  /** Trainings, at most: a run may have fewer than four checkpoints. */
  int runs() {
    return tasks.names().size() * grid.runs() * (overBudget ? CHECKPOINTS : 1);
  }

  /**
   * The command of the engine.
   *
   * @param out where the scores are put
   */
  List<String> arguments(Path out) {
    List<String> arguments = new ArrayList<>(List.of("glue", "run"));
    arguments.add((overBudget ? run(model).orElse(model) : model).toString());
    arguments.addAll(tasks.arguments());
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(grid.arguments());
    addIf(overBudget, "--over-budget", arguments);
    addIf(mnliFirst, "--mnli-first", arguments);
    addIf(random, "--random", arguments);
    if (meanPooling) {
      arguments.addAll(List.of("--pooling", "mean"));
    }
    if (trainingRows > 0) {
      arguments.addAll(List.of("--train-rows", Integer.toString(trainingRows)));
    }
    if (atOnce > 1) {
      arguments.addAll(List.of("--at-once", Integer.toString(atOnce)));
    }
    if (machine.device() != DeviceChoice.AUTO) {
      arguments.addAll(List.of("--device", machine.device().name().toLowerCase(Locale.ROOT)));
    }
    if (machine.threads() > 0) {
      arguments.addAll(List.of("--threads", Integer.toString(machine.threads())));
    }
    return List.copyOf(arguments);
  }

  private static void addIf(boolean wanted, String option, List<String> arguments) {
    if (wanted) {
      arguments.add(option);
    }
  }
}
