package daybench.app;

import daybench.controllers.background.Background;
import daybench.controllers.background.Failure;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.SettingsModel;
import daybench.controllers.workspace.Workspace;
import daybench.views.choosers.DesktopChoosers;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window as a process of its own: its settings, its workspace, its stage. */
public final class WindowApplication extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(WindowApplication.class);

  private @Nullable OpenWorkspace open;

  @Override
  public void start(Stage stage) {
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, failure) -> LOG.error("Unexpected", failure));
    SettingsFile file =
        SettingsFile.ofUser(System.getenv(), Path.of(System.getProperty("user.home")));
    Background background = new Background(Platform::runLater);
    Notices notices = new Notices();
    AppSettings settings = settings(file, notices);
    prepare(new Workspace(settings.workspace()), notices);
    SettingsModel model = new SettingsModel(settings, file, background, notices);
    open =
        new OpenWorkspace(
            stage,
            model,
            background,
            notices,
            workspace ->
                Services.of(
                    Platform::runLater,
                    workspace,
                    model,
                    notices,
                    new DesktopChoosers(),
                    folder -> getHostServices().showDocument(folder.toUri().toString())));
  }

  private static AppSettings settings(SettingsFile file, Notices notices) {
    try {
      return file.load();
    } catch (IOException e) {
      notices.tell(Failure.of("The settings could not be read.", file.file().toString(), e));
      return AppSettings.usual();
    }
  }

  private static void prepare(Workspace workspace, Notices notices) {
    try {
      workspace.prepare();
    } catch (IOException e) {
      notices.tell(
          Failure.of("The workspace could not be made ready.", workspace.folder().toString(), e));
    }
  }

  @Override
  public void stop() {
    OpenWorkspace opened = open;
    if (opened != null) {
      opened.close();
    }
  }
}
