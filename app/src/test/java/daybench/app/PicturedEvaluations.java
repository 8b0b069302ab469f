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
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.testfx.util.WaitForAsyncUtils;

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
    all.add(
        new PicturedScreen(
            "new-evaluation-download",
            wizard,
            scene -> {
              PicturedScreen.until("#evaluated-model", node -> true).run(scene);
              PicturedWizards.press("Tasks").run(scene);
              PicturedWizards.press("Download…").run(scene);
              PicturedScreen.until("#glue-agree", node -> true).run(scene);
            }));
    all.add(
        new PicturedScreen(
            "new-evaluation-table",
            wizard,
            scene -> {
              PicturedScreen.until("#evaluated-model", node -> true).run(scene);
              PicturedWizards.press("Tasks").run(scene);
              PicturedWizards.press("A table of your own").run(scene);
              type(scene, "Learn from", table());
              PicturedScreen.until("#table-found", node -> true).run(scene);
            }));
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

  private static void type(Scene scene, String name, Path file) throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          for (Node node : scene.getRoot().lookupAll(".text-field")) {
            if (node instanceof TextField field && name.equals(field.getAccessibleText())) {
              field.setText(file.toString());
              field.fireEvent(new ActionEvent());
            }
          }
        });
  }

  /** Letters to a library, and whom they are for. */
  private static Path table() throws IOException {
    List<String> rows =
        List.of(
            "The lift on the second floor has been out of order since Monday.,house",
            "\"Could you order the second volume of the atlas, please?\",acquisitions",
            "My card was refused at the gate although it is valid until May.,accounts",
            "The reading room is too cold to sit in for longer than an hour.,house",
            "I returned both books on Friday and was reminded of them today.,accounts");
    StringBuilder text = new StringBuilder("received,letter,desk\n");
    for (int i = 0; i < 400; i++) {
      text.append("2026-%02d-%02d,".formatted(1 + i / 28 % 12, 1 + i % 28))
          .append(rows.get(i % rows.size()))
          .append('\n');
    }
    Path folder = Files.createTempDirectory("daybench-letters");
    folder.toFile().deleteOnExit();
    Path file = Files.writeString(folder.resolve("letters.csv"), text);
    file.toFile().deleteOnExit();
    return file;
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
