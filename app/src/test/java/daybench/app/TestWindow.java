package daybench.app;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.ThemeChoice;
import daybench.controllers.workspace.Workspace;
import daybench.datasets.files.DeleteFolder;
import daybench.views.choosers.FileChoosers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window as it is wired, over a workspace of its own: opened before each test and closed and
 * deleted after it. Tests get a {@link User} of it as a parameter.
 */
final class TestWindow implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  // All of it on the display of a test, which is 1000 wide and high, so that all can be clicked.
  private static final double WIDTH = 960;
  private static final double HEIGHT = 800;

  private final FxRobot robot = new FxRobot();
  private Furnishing furnishing = (folder, workspace) -> {};
  private UnaryOperator<AppSettings> settings = UnaryOperator.identity();
  private Function<Path, FileChoosers> choosers = folder -> new NoChoosers();
  private @Nullable Opened opened;

  /** What there is before the window opens. */
  @FunctionalInterface
  interface Furnishing {
    /**
     * Makes it.
     *
     * @param folder around the workspace, for what lies outside of it
     */
    void furnish(Path folder, Workspace workspace) throws Exception;
  }

  /** A window and where everything of it lies. */
  private final class Opened extends Application {
    private final Path folder;
    private final Workspace workspace;
    private @Nullable MainWindow window;

    Opened(Path folder, Workspace workspace) {
      this.folder = folder;
      this.workspace = workspace;
    }

    @Override
    public void start(Stage stage) {
      AppSettings usual = AppSettings.usual().withTheme(ThemeChoice.LIGHT).withThreads(1);
      MainWindow made =
          new MainWindow(
              WindowServices.of(
                  workspace, settings.apply(usual), file(folder), choosers.apply(folder)),
              WIDTH,
              HEIGHT);
      window = made;
      made.open(stage);
    }

    @Override
    public void stop() {
      Objects.requireNonNull(window).close();
    }
  }

  /** Over a workspace that is filled before the window opens. */
  TestWindow furnished(Furnishing wanted) {
    furnishing = wanted;
    return this;
  }

  /** With other settings than the usual ones. */
  TestWindow set(UnaryOperator<AppSettings> wanted) {
    settings = wanted;
    return this;
  }

  /**
   * With a user who chooses files.
   *
   * @param wanted who chooses, given the folder around the workspace
   */
  TestWindow choosing(Function<Path, FileChoosers> wanted) {
    choosers = wanted;
    return this;
  }

  private Opened opened() {
    return Objects.requireNonNull(opened);
  }

  private static SettingsFile file(Path folder) {
    return new SettingsFile(folder.resolve("settings.json"));
  }

  /** The folder around the workspace. */
  Path folder() {
    return opened().folder;
  }

  Workspace workspace() {
    return opened().workspace;
  }

  SettingsFile settingsFile() {
    return file(folder());
  }

  MainWindow window() {
    return Objects.requireNonNull(opened().window);
  }

  Scene scene() {
    return window().scene();
  }

  Services services() {
    return window().services();
  }

  /** The place that is shown. */
  Place place() {
    return services().navigator().place().get();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    Path folder = Files.createTempDirectory("daybench-window").toRealPath();
    Opened opening = new Opened(folder, new Workspace(folder.resolve("workspace")).prepare());
    opened = opening;
    furnishing.furnish(folder, opening.workspace);
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupApplication(() -> opening);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Opened last = opened;
    opened = null;
    if (last == null) {
      return;
    }
    if (last.window != null) {
      FxToolkit.cleanupAfterTest(robot, last);
      WaitForAsyncUtils.waitForFxEvents();
    }
    DeleteFolder.withContents(last.folder);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == User.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new User(robot, this);
  }
}
