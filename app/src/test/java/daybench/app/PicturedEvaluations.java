package daybench.app;

import daybench.controllers.evaluation.EvaluationWatch;
import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The wizard of evaluations, their scores, and the page of one where the workspace has one. */
final class PicturedEvaluations {
  private PicturedEvaluations() {}

  static List<PicturedScreen> all(Workspace workspace) {
    Place wizard = new Place.NewEvaluation(Optional.empty());
    List<PicturedScreen> all = new ArrayList<>();
    all.add(
        new PicturedScreen(
            "evaluations",
            new Place.Evaluations(),
            PicturedScreen.until(".score-grid", node -> true)));
    all.add(
        new PicturedScreen(
            "new-evaluation", wizard, PicturedScreen.until("#evaluated-model", node -> true)));
    for (String step : List.of("Tasks", "Grid", "Review")) {
      all.add(
          new PicturedScreen(
              "new-evaluation-" + step.toLowerCase(java.util.Locale.ROOT),
              wizard,
              scene -> {
                PicturedScreen.until("#evaluated-model", node -> true).run(scene);
                PicturedWizards.press(step).run(scene);
                PicturedScreen.until(".wizard-page", node -> true).run(scene);
              }));
    }
    first(workspace)
        .ifPresent(
            folder ->
                all.add(
                    new PicturedScreen(
                        "evaluation",
                        new Place.EvaluationPage(folder),
                        PicturedScreen.until(".task-charts", node -> true))));
    return all;
  }

  private static Optional<Path> first(Workspace workspace) {
    if (!Files.isDirectory(workspace.evaluations())) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(workspace.evaluations())) {
      return folders.filter(EvaluationWatch::is).sorted().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
