package daybench.app;

import daybench.controllers.navigation.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pictures of a run's page, and of all runs beside each other. */
final class RunPictures {
  private RunPictures() {}

  static List<PicturedScreen> all(Path folder) {
    List<Path> runs = runs(folder);
    if (runs.isEmpty()) {
      return List.of();
    }
    return List.of(
        new PicturedScreen(
            "run-live",
            new Place.RunPage(folder.resolve("overnight")),
            PicturedScreen.until(".sentence", node -> true)),
        new PicturedScreen(
            "run-finished",
            new Place.RunPage(folder.resolve("tiny-baseline")),
            PicturedScreen.until(".sentence", node -> true)),
        new PicturedScreen(
            "compare",
            new Place.Compare(runs),
            PicturedScreen.until(".comparison-run", node -> true)));
  }

  private static List<Path> runs(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.filter(one -> Files.exists(one.resolve("run.json"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
