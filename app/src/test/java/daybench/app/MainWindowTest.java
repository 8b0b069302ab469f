package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.ThemeChoice;
import daybench.controllers.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The window as it is wired, over a workspace of its own. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
  private Path temp = Path.of("");
  private SettingsFile file = new SettingsFile(Path.of("settings.json"));
  private @Nullable MainWindow opened;

  @Start
  void start(Stage stage) throws IOException {
    temp = Files.createTempDirectory("daybench-window");
    file = new SettingsFile(temp.resolve("settings.json"));
    MainWindow window =
        new MainWindow(
            WindowServices.of(
                new Workspace(temp.resolve("workspace")).prepare(),
                AppSettings.usual().withTheme(ThemeChoice.LIGHT),
                file,
                new NoChoosers()));
    opened = window;
    stage.setScene(window.scene());
    stage.show();
  }

  private MainWindow window() {
    return Objects.requireNonNull(opened);
  }

  @Stop
  void stop() {
    window().close();
  }

  @AfterEach
  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  @Test
  void a_fresh_workspace_says_how_to_begin(FxRobot robot) throws Exception {
    Patience.until(() -> robot.lookup(".welcome").tryQuery().isPresent());
    assertEquals(new Place.Home(), window().services().navigator().place().get());
  }

  @Test
  void the_look_changes_at_once_and_is_kept(FxRobot robot) throws Exception {
    robot.clickOn("Settings");
    robot.clickOn("Dark");
    assertTrue(window().scene().getRoot().getStyleClass().contains("dark"));
    Patience.until(() -> Files.exists(file.file()) && file.load().theme() == ThemeChoice.DARK);
    robot.clickOn("Light");
    assertTrue(window().scene().getRoot().getStyleClass().contains("light"));
  }
}
