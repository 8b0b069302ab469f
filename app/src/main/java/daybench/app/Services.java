package daybench.app;

import daybench.controllers.activity.Activities;
import daybench.controllers.background.Background;
import daybench.controllers.background.Poller;
import daybench.controllers.background.UiThread;
import daybench.controllers.home.WorkspaceWatch;
import daybench.controllers.inspect.Inspector;
import daybench.controllers.jobs.EngineCommand;
import daybench.controllers.jobs.EngineJobs;
import daybench.controllers.navigation.Navigator;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.SettingsModel;
import daybench.controllers.workspace.Workspace;
import daybench.views.choosers.FileChoosers;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the screens of one window share.
 *
 * @param watch what the workspace holds, kept in view
 * @param jobs processes of the engine
 * @param inspector asks models; its process starts with the first question
 * @param reveal shows a folder in the file manager of the desktop
 */
record Services(
    UiThread ui,
    Background background,
    Poller poller,
    Workspace workspace,
    SettingsModel settings,
    Navigator navigator,
    Notices notices,
    Activities activities,
    WorkspaceWatch watch,
    FileChoosers choosers,
    Consumer<Path> reveal,
    EngineJobs jobs,
    Inspector inspector)
    implements AutoCloseable {
  /** Services around the parts that a test gives otherwise. */
  static Services of(
      UiThread ui,
      Workspace workspace,
      SettingsModel settings,
      Notices notices,
      FileChoosers choosers,
      Consumer<Path> reveal) {
    Background background = new Background(ui);
    Poller poller = new Poller();
    Activities activities = new Activities();
    return new Services(
        ui,
        background,
        poller,
        workspace,
        settings,
        new Navigator(),
        notices,
        activities,
        new WorkspaceWatch(workspace, background, poller, activities),
        choosers,
        reveal,
        new EngineJobs(workspace.jobs(), EngineCommand.ofThisProcess()),
        new Inspector(
            EngineCommand.ofThisProcess(),
            () -> inspectionThreads(settings),
            remark -> ui.execute(() -> notices.tell(remark))));
  }

  /** As many as are set, else half of the cores: a run at work keeps the others. */
  private static int inspectionThreads(SettingsModel settings) {
    int set = settings.settings().get().threads();
    return set > 0 ? set : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  @Override
  public void close() {
    inspector.close();
    watch.close();
    poller.close();
  }
}
