package daybench.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import daybench.controllers.navigation.Place;
import daybench.controllers.workspace.SettingsFile;
import daybench.controllers.workspace.ThemeChoice;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The window as it is wired, over a workspace of its own. */
class MainWindowTest {
  @RegisterExtension final TestWindow window = new TestWindow();

  @Test
  void a_fresh_workspace_says_how_to_begin(User user) throws Exception {
    user.await(".welcome");
    assertEquals(new Place.Home(), window.place());
  }

  @Test
  void the_look_changes_at_once_and_is_kept(User user) throws Exception {
    SettingsFile file = window.settingsFile();
    user.click("Settings");
    user.click("Dark");
    assertTrue(window.scene().getRoot().getStyleClass().contains("dark"));
    Patience.until(() -> Files.exists(file.file()) && file.load().theme() == ThemeChoice.DARK);
    user.click("Light");
    assertTrue(window.scene().getRoot().getStyleClass().contains("light"));
  }
}
