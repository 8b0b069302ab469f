package daybench.app;

import daybench.controllers.background.Background;
import daybench.controllers.background.UiThread;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.SettingsModel;
import daybench.controllers.workspace.Workspace;
import daybench.views.choosers.FileChoosers;
import javafx.application.Platform;

/** What a window works with, wired as in the application. */
final class WindowServices {
  private WindowServices() {}

  /**
   * Services over a workspace.
   *
   * @param choosers who answers where the user would choose files
   */
  static Services of(
      Workspace workspace, AppSettings settings, SettingsFile file, FileChoosers choosers) {
    return of(Platform::runLater, workspace, settings, file, choosers);
  }

  /** As above, on a thread of one's own. */
  static Services of(
      UiThread ui,
      Workspace workspace,
      AppSettings settings,
      SettingsFile file,
      FileChoosers choosers) {
    Notices notices = new Notices();
    SettingsModel model = new SettingsModel(settings, file, new Background(ui), notices);
    return Services.of(ui, workspace, model, notices, choosers, folder -> {});
  }
}
