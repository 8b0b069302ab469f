package daybench.views.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import daybench.controllers.workspace.AppSettings;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Dresses scenes as the settings say, and again when these or the desktop change. The root of a
 * scene has the style class {@code dark} or {@code light}.
 */
public final class Theme implements AutoCloseable {
  private static final List<String> SHEETS =
      List.of("base", "shell", "home", "run", "wizard", "inspect", "evaluation");

  private final ObservableValue<AppSettings> settings;
  private Subscription held;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");

  public Theme(ObservableValue<AppSettings> settings) {
    this.settings = settings;
    Typefaces.load();
    held = settings.subscribe(this::follow);
    held = held.and(Platform.getPreferences().colorSchemeProperty().subscribe(this::follow));
    follow(); // the subscriptions tell of changes only
    dark.subscribe(Theme::wear);
  }

  /** Whether the dark look is on: for what style sheets do not reach. */
  public ReadOnlyBooleanProperty dark() {
    return dark.getReadOnlyProperty();
  }

  /** Dresses a scene, and keeps it so. */
  public void dress(Scene scene) {
    held = held.and(settings.subscribe(now -> sheets(scene.getStylesheets(), now.textSize())));
    dark.subscribe(
        now -> {
          scene.setUserAgentStylesheet(sheet(now));
          mark(scene, now);
        });
    scene.rootProperty().subscribe(() -> mark(scene, dark.get()));
  }

  /** Leaves its scenes as they are. */
  @Override
  public void close() {
    held.unsubscribe();
  }

  private void follow() {
    dark.set(
        switch (settings.getValue().theme()) {
          case DARK -> true;
          case LIGHT -> false;
          case FOLLOW_SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
  }

  private static void wear(boolean dark) {
    // For tooltips and menus, whose scenes are their own.
    Application.setUserAgentStylesheet(sheet(dark));
  }

  private static String sheet(boolean dark) {
    return dark
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }

  private static void mark(Scene scene, boolean dark) {
    ObservableList<String> classes = scene.getRoot().getStyleClass();
    classes.removeAll("dark", "light");
    classes.add(dark ? "dark" : "light");
  }

  private static void sheets(ObservableList<String> sheets, int textSize) {
    List<String> found =
        SHEETS.stream()
            .map(name -> Theme.class.getResource("/daybench/assets/css/" + name + ".css"))
            .filter(url -> url != null)
            .map(URL::toExternalForm)
            .collect(Collectors.toCollection(ArrayList::new));
    // A sheet, and not the style of the root, so that tooltips and menus have the size too.
    found.add(inline(".root { -fx-font-size: " + textSize + "px; }"));
    sheets.setAll(found);
  }

  private static String inline(String css) {
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
