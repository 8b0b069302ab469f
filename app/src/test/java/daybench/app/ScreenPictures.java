package daybench.app;

import daybench.controllers.background.Background;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.SettingsModel;
import daybench.controllers.workspace.ThemeChoice;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Takes the pictures of {@code docs/screens}: every screen, wired as in the window, over a
 * workspace that the real engine made; light and dark, on a small and on a large display.
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
   * @param arguments the workspace, the folder of the pictures, and the names of the screens to
   *     take; all of them where none is named
   */
  public static void main(String[] arguments) throws Exception {
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    new ScreenPictures(Path.of(arguments[0]), Path.of(arguments[1])).take(wanted);
    Platform.exit();
  }

  private void take(List<String> wanted) throws Exception {
    Files.createDirectories(pictures);
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      for (Size size : List.of(new Size(1280, 800), new Size(1920, 1080))) {
        for (PicturedScreen screen : PicturedScreen.all(new Workspace(workspace))) {
          if (wanted.isEmpty() || wanted.contains(screen.name())) {
            take(screen, theme, size);
          }
        }
      }
    }
  }

  private void take(PicturedScreen screen, ThemeChoice theme, Size size) throws Exception {
    MainWindow window = onToolkit(() -> open(theme, size));
    Stills stills = new Stills(window.scene());
    onToolkit(
        () -> {
          window.services().navigator().go(screen.place());
          return screen;
        });
    screen.prepare().run(window.scene());
    String name =
        "%s-%s-%s.png"
            .formatted(screen.name(), theme.name().toLowerCase(Locale.ROOT), size.label());
    Png.write(stills.take(), pictures.resolve(name));
    onToolkit(
        () -> {
          window.close();
          return screen;
        });
  }

  private MainWindow open(ThemeChoice theme, Size size) throws IOException {
    Notices notices = new Notices();
    Path settings = Files.createTempDirectory("daybench-pictures").resolve("settings.json");
    return new MainWindow(
        Services.of(
            Platform::runLater,
            new Workspace(workspace),
            new SettingsModel(
                AppSettings.usual().withTheme(theme).withWorkspace(workspace),
                new SettingsFile(settings),
                new Background(Platform::runLater),
                notices),
            notices,
            new NoChoosers(),
            folder -> {}),
        size.width(),
        size.height());
  }

  static <T> T onToolkit(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(60, TimeUnit.SECONDS);
  }
}
