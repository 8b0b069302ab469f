package daybench.app;

import daybench.views.screen.Screens;
import daybench.views.shell.Shell;
import daybench.views.theme.Theme;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The content of the window, wired up. For the thread of the toolkit. */
final class MainWindow implements AutoCloseable {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double SMALLEST_WIDTH = 960;
  private static final double SMALLEST_HEIGHT = 640;

  private final Services services;
  private final Shell shell;
  private final Scene scene;
  private final Theme theme;

  MainWindow(Services services) {
    this(services, WIDTH, HEIGHT);
  }

  MainWindow(Services services, double width, double height) {
    this.services = services;
    Screens screens = WindowScreens.of(services);
    shell =
        new Shell(
            services.navigator(),
            screens,
            services.activities(),
            services.notices(),
            services.workspace().folder().toString());
    scene = new Scene(shell.node(), width, height);
    shell.listenTo(scene);
    theme = new Theme(services.settings().settings());
    theme.dress(scene);
  }

  /** Shows it on a stage, which says before it closes what goes on without it. */
  void open(Stage stage) {
    stage.setTitle("Daybench");
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    stage.setScene(scene);
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          shell.leave(stage::hide);
        });
    stage.show();
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
    theme.close();
    services.close();
  }
}
