package daybench.controllers.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path temp;

  private SettingsFile file() {
    return new SettingsFile(temp.resolve("config").resolve("settings.json"));
  }

  @Test
  void gives_back_what_was_kept() throws IOException {
    AppSettings settings =
        new AppSettings(temp.resolve("space"), ThemeChoice.DARK, 16, DeviceChoice.CPU, 3);
    file().save(settings);
    assertEquals(settings, file().load());
  }

  @Test
  void without_a_file_all_is_as_usual() throws IOException {
    assertEquals(AppSettings.usual(), file().load());
  }

  @Test
  void what_is_unusable_is_as_usual_and_the_rest_holds() throws IOException {
    Files.createDirectories(file().file().getParent());
    Files.writeString(
        file().file(),
        """
        {"workspace": "relative", "theme": "pink", "textSize": 9000, "device": "cuda", "later": 1}
        """);
    AppSettings usual = AppSettings.usual();
    assertEquals(
        new AppSettings(
            usual.workspace(),
            usual.theme(),
            AppSettings.LARGEST_TEXT,
            DeviceChoice.CUDA,
            usual.threads()),
        file().load());
  }

  @Test
  void damage_does_not_keep_the_window_from_opening() throws IOException {
    Files.createDirectories(file().file().getParent());
    for (String damage : new String[] {"", "{", "[1]", "{\"workspace\": \"/\\u0000\"}"}) {
      Files.writeString(file().file(), damage);
      assertEquals(AppSettings.usual(), file().load(), damage);
    }
  }

  @Test
  void lies_where_the_desktop_keeps_settings() {
    Path home = Path.of("/home/ada");
    assertEquals(
        Path.of("/home/ada/.config/daybench/settings.json"),
        SettingsFile.ofUser(Map.of(), home).file());
    assertEquals(
        Path.of("/elsewhere/daybench/settings.json"),
        SettingsFile.ofUser(Map.of("XDG_CONFIG_HOME", "/elsewhere"), home).file());
    assertEquals(
        Path.of("/home/ada/.config/daybench/settings.json"),
        SettingsFile.ofUser(Map.of("XDG_CONFIG_HOME", "not/absolute"), home).file());
  }
}
