package daybench.app;

import daybench.controllers.background.Background;
import daybench.controllers.notices.Notices;
import daybench.controllers.workspace.AppSettings;
import daybench.controllers.workspace.SettingsModel;
import daybench.controllers.workspace.Workspace;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

/**
 * The workspace of the settings in the window; when another is chosen, that one takes its place at
 * once. What processes of the engine do in the former goes on. For the thread of the toolkit.
 */
final class OpenWorkspace implements AutoCloseable {
  private final Stage stage;
  private final SettingsModel settings;
  private final Background background;
  private final Notices notices;
  private final Function<Workspace, Services> services;
  private final Subscription subscription;
  private MainWindow window;

  /**
   * Opens the window.
   *
   * @param services made for a workspace; closed with the window that shows it
   */
  OpenWorkspace(
      Stage stage,
      SettingsModel settings,
      Background background,
      Notices notices,
      Function<Workspace, Services> services) {
    this.stage = stage;
    this.settings = settings;
    this.background = background;
    this.notices = notices;
    this.services = services;
    window = new MainWindow(services.apply(new Workspace(settings.settings().get().workspace())));
    window.open(stage);
    subscription = settings.settings().subscribe((before, now) -> changed(now));
  }

  MainWindow window() {
    return window;
  }

  private Path shown() {
    return window.services().workspace().folder();
  }

  private void changed(AppSettings now) {
    Workspace wanted = new Workspace(now.workspace());
    if (!wanted.folder().equals(shown())) {
      background.run(
          wanted::prepare,
          this::show,
          failure -> {
            notices.tell(
                failure.in(
                    "That workspace could not be made ready; the former one stays.",
                    wanted.folder().toString()));
            settings.change(old -> old.withWorkspace(shown()));
          });
    }
  }

  private void show(Workspace wanted) {
    Scene before = window.scene();
    MainWindow former = window;
    window = new MainWindow(services.apply(wanted), before.getWidth(), before.getHeight());
    window.open(stage);
    former.close();
    notices.tell("The workspace is " + wanted.folder() + " now.");
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    window.close();
  }
}
