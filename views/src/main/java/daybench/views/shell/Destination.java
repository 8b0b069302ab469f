package daybench.views.shell;

import daybench.controllers.navigation.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * An entry of the navigation.
 *
 * @param place where it leads
 * @param name under its picture
 * @param keys that lead there too
 */
record Destination(Place place, String name, Ikon icon, KeyCombination keys) {
  /** The entries at the top, in order. */
  static List<Destination> main() {
    return List.of(
        new Destination(
            new Place.Home(), "Home", MaterialDesignH.HOME_VARIANT_OUTLINE, digit(KeyCode.DIGIT1)),
        new Destination(
            new Place.Queue(), "Queue", MaterialDesignT.TRAY_FULL, digit(KeyCode.DIGIT2)),
        new Destination(
            new Place.Inspect(Optional.empty()),
            "Inspect",
            MaterialDesignF.FORM_TEXTBOX,
            digit(KeyCode.DIGIT3)),
        new Destination(
            new Place.Evaluations(),
            "Evaluate",
            MaterialDesignC.CHECKBOX_MARKED_CIRCLE_OUTLINE,
            digit(KeyCode.DIGIT4)));
  }

  /** The entry at the foot. */
  static Destination settings() {
    return new Destination(
        new Place.Settings(),
        "Settings",
        MaterialDesignC.COG_OUTLINE,
        new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN));
  }

  /** All entries, in order. */
  static List<Destination> all() {
    return Stream.concat(main().stream(), Stream.of(settings())).toList();
  }

  private static KeyCombination digit(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }
}
