package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.background.Background;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.SettingsModel;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Another workspace chosen while the window is open. */
@ExtendWith(ApplicationExtension.class)
class OpenWorkspaceTest {
  private Path temp = Path.of("");
  private final Notices notices = new Notices();
  private @Nullable SettingsModel settings;
  private @Nullable OpenWorkspace opened;

  @Start
  void start(Stage stage) throws IOException {
    temp = Files.createTempDirectory("daybench-open-workspace").toRealPath();
    new Workspace(temp.resolve("one")).prepare();
    Background background = new Background(Platform::runLater);
    SettingsModel model =
        new SettingsModel(
            AppSettings.usual().withWorkspace(temp.resolve("one")),
            new SettingsFile(temp.resolve("settings.json")),
            background,
            notices);
    settings = model;
    opened =
        new OpenWorkspace(
            stage,
            model,
            background,
            notices,
            workspace ->
                Services.of(
                    Platform::runLater, workspace, model, notices, new NoChoosers(), folder -> {}));
  }

  private OpenWorkspace open() {
    return Objects.requireNonNull(opened);
  }

  private SettingsModel settings() {
    return Objects.requireNonNull(settings);
  }

  @Stop
  void stop() {
    open().close();
  }

  @AfterEach
  void delete() throws IOException {
    DeleteFolder.withContents(temp);
  }

  private Path shown() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> open().window().services().workspace().folder());
  }

  @Test
  void it_takes_the_place_of_the_former_at_once(FxRobot robot) throws Exception {
    MainWindow former = open().window();
    robot.interact(() -> settings().change(old -> old.withWorkspace(temp.resolve("two"))));
    Patience.until(() -> shown().equals(temp.resolve("two")));
    assertNotEquals(former.scene(), robot.window(0).getScene());
    assertEquals(open().window().scene(), robot.window(0).getScene());
    assertTrue(Files.isDirectory(temp.resolve("two/runs")));
  }

  @Test
  void one_that_cannot_be_is_said_and_the_former_stays(FxRobot robot) throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "no folder");
    robot.interact(() -> settings().change(old -> old.withWorkspace(file.resolve("in"))));
    Patience.until(() -> settings().settings().get().workspace().equals(temp.resolve("one")));
    assertEquals(temp.resolve("one"), shown());
    robot.lookup("That workspace could not be made ready; the former one stays.").query();
  }
}
