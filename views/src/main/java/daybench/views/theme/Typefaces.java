package daybench.views.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * Makes the typefaces of the window known to the toolkit, so that it looks the same whatever the
 * machine has installed. One that cannot be loaded is left to the machine's own.
 */
final class Typefaces {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
  private static final double ANY_SIZE = 14;
  private static final List<String> FILES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-Italic.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  private Typefaces() {}

  static void load() {
    for (String file : FILES) {
      try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + file)) {
        if (in != null) {
          Font.loadFont(in, ANY_SIZE);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The typeface " + file + " cannot be read", e);
      }
    }
  }
}
