package daybench.views.screen;

import javafx.scene.input.KeyCombination;

/**
 * Keys that do something while a screen is in view. Its tooltip and the cheat sheet tell of it.
 *
 * @param keys a combination with Control, Alt or a function key, so that typing does not set it off
 * @param does what it does, in a few words
 */
public record Shortcut(KeyCombination keys, String does, Runnable act) {
  /** What the keys are called, such as {@code Ctrl+F}. */
  public String label() {
    return keys.getDisplayText();
  }

  /** For a tooltip: what it does, and by which keys. */
  public String tip() {
    return does + "  " + label();
  }
}
