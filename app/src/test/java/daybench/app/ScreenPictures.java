package daybench.app;

import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.ThemeChoice;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * Takes pictures of every screen in a window on a real display, wired as ever, over a workspace
 * that the real engine made; light and dark, small and large.
 */
final class ScreenPictures {
  private final Path workspace;
  private final Path pictures;

  private record Size(int width, int height) {
    String label() {
      return width + "x" + height;
    }
  }

  private ScreenPictures(Path workspace, Path pictures) {
    this.workspace = workspace;
    this.pictures = pictures;
  }

  /**
   * Takes them.
   *
   * @param arguments the workspace, the folder of the pictures, and how the names of the pictures
   *     to take begin; all of them where nothing is said
   */
  public static void main(String[] arguments) throws Exception {
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    try {
      new ScreenPictures(Path.of(arguments[0]), Path.of(arguments[1])).take(wanted);
    } finally {
      Platform.exit();
    }
  }

  private void take(List<String> wanted) throws Exception {
    Files.createDirectories(pictures);
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      for (Size size : List.of(new Size(1280, 800), new Size(1920, 1080))) {
        for (PicturedScreen screen : PicturedScreen.all(new Workspace(workspace))) {
          String name =
              "%s-%s-%s"
                  .formatted(screen.name(), theme.name().toLowerCase(Locale.ROOT), size.label());
          if (wanted.isEmpty() || wanted.stream().anyMatch(name::startsWith)) {
            take(screen, theme, size, pictures.resolve(name + ".png"));
          }
        }
      }
    }
  }

  private void take(PicturedScreen screen, ThemeChoice theme, Size size, Path picture)
      throws Exception {
    Path own = Files.createTempDirectory("daybench-pictures");
    Workspace shown =
        new Workspace(screen.own().isPresent() ? own.resolve("workspace") : workspace).prepare();
    if (screen.own().isPresent()) {
      screen.own().get().furnish(shown);
    }
    Stage stage = onToolkit(() -> new Stage(StageStyle.UNDECORATED));
    MainWindow window = onToolkit(() -> open(stage, shown, theme, size, own));
    try {
      onToolkit(
          () -> {
            window.services().navigator().go(screen.place());
            return screen;
          });
      try {
        screen.prepare().run(window.scene());
      } catch (TimeoutException e) {
        System.err.println(picture.getFileName() + ": " + e.getMessage());
      }
      Png.write(new Stills(window.scene()).take(), picture);
    } finally {
      onToolkit(
          () -> {
            stage.hide();
            window.close();
            return screen;
          });
      DeleteFolder.withContents(own);
    }
  }

  private static MainWindow open(
      Stage stage, Workspace workspace, ThemeChoice theme, Size size, Path own) throws IOException {
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                workspace,
                AppSettings.usual().withTheme(theme).withWorkspace(workspace.folder()),
                new SettingsFile(own.resolve("settings.json")),
                new NoChoosers()),
            size.width(),
            size.height());
    stage.setX(0);
    stage.setY(0);
    window.open(stage);
    return window;
  }

  static <T> T onToolkit(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(60, TimeUnit.SECONDS);
  }
}
