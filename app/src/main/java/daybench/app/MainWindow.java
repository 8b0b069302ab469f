package daybench.app;

import daybench.views.screen.Screens;
import daybench.views.shell.Shell;
import daybench.views.theme.Theme;
import javafx.scene.Scene;

/** The content of the window, wired up. For the thread of the toolkit. */
final class MainWindow implements AutoCloseable {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Services services;
  private final Shell shell;
  private final Scene scene;

  MainWindow(Services services) {
    this.services = services;
    Screens screens = WindowScreens.of(services);
    shell =
        new Shell(
            services.navigator(),
            screens,
            services.activities(),
            services.notices(),
            services.workspace().folder().toString());
    scene = new Scene(shell.node(), WIDTH, HEIGHT);
    shell.listenTo(scene);
    new Theme(services.settings().settings()).dress(scene);
  }

  Scene scene() {
    return scene;
  }

  Services services() {
    return services;
  }

  @Override
  public void close() {
    shell.close();
    services.close();
  }
}
